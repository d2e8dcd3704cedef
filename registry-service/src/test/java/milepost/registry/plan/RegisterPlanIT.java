package milepost.registry.plan;

import static milepost.registry.RegistryClient.citation;
import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.newPlanId;
import static milepost.registry.RegistryClient.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.RegistryEvent.Clause;
import milepost.events.RegistryEvent.PlanRegistered;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.test.TopicProbe;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

@RegistryIT
class RegisterPlanIT {

    @Autowired
    TopicProbe topics;

    @Autowired
    RegistryClient registry;

    @Test
    void aPlanIsRegisteredWithItsClausesAndPublished() {
        var parent = registry.newPlan();
        var id = newPlanId();
        var plan = plan(id);
        plan.put("titleEn", "Test plan");
        plan.put("issuer", "甘肃省人民政府");
        plan.put("documentNumber", "甘政发〔2020〕1号");
        plan.put("issuedOn", "2020-09-01");
        plan.put("jurisdiction", "620000");
        plan.put("parentPlan", parent);

        var response = registry.post("/v1/plans").body(plan).exchange();

        response.expectStatus().isCreated();
        response.expectHeader().valueEquals(HttpHeaders.LOCATION, "/v1/plans/" + id);
        response.expectHeader().valueEquals(HttpHeaders.ETAG, "\"1\"");
        var body = json(response);
        assertThat(body.at("/clauses/1/number").asString()).isEqualTo("二（三）");
        assertThat(body.at("/clauses/1/headingEn").asString()).isEqualTo("Energy hub");
        assertThat(body.get("issuedOn").asString()).isEqualTo("2020-09-01");
        assertThat(json(registry.get("/v1/plans/{id}", id))).isEqualTo(body);
        await().untilAsserted(
                        () -> assertThat(topics.read(Topics.PROJECT_EVENTS, id)).hasSize(1));
        assertThat(TopicProbe.header(topics.read(Topics.PROJECT_EVENTS, id).getFirst(), CloudEventHeaders.SEQUENCE))
                .isEqualTo("1");
        var registered =
                (PlanRegistered) topics.events(Topics.PROJECT_EVENTS, id).getFirst();
        assertThat(registered.planId()).isEqualTo(id);
        assertThat(registered.plan().parentPlan()).isEqualTo(parent);
        assertThat(registered.plan().clauses())
                .containsExactly(new Clause("二（二）", "聚焦补齐基础设施短板", null), new Clause("二（三）", "打造综合能源枢纽", "Energy hub"));
    }

    @Test
    void aPlanListsTheWorksOfEachClause() {
        var plan = registry.newPlan();
        var first = registry.newProject();
        var second = registry.newProject();
        registry.cite(first, citation(plan, "兰州至合作")).expectStatus().isCreated();
        registry.cite(second, citation(plan, "西宁至成都")).expectStatus().isCreated();

        var clauses = json(registry.get("/v1/plans/{id}", plan)).get("clauses");

        assertThat(clauses.at("/0/works"))
                .extracting(work -> work.get("projectId").asString())
                .containsExactly(first.toString(), second.toString());
        assertThat(clauses.at("/0/works/0/phrase").asString()).isEqualTo("兰州至合作");
        assertThat(clauses.at("/0/works/0/statedStage").asString()).isEqualTo("construction");
        assertThat(clauses.at("/0/works/0/nameZh").asString()).startsWith("测试铁路");
        assertThat(clauses.at("/1/works")).isEmpty();
    }

    @Test
    void theIdOfAPlanIsUnique() {
        var id = registry.newPlan();

        var again = json(registry.post("/v1/plans")
                .body(plan(id))
                .exchange()
                .expectStatus()
                .isEqualTo(409));

        assertThat(again.get("code").asString()).isEqualTo("plan-exists");
        assertThat(again.get("plan").asString()).isEqualTo(id);
    }

    @Test
    void plansAreListedInPages() {
        var mine = List.of(registry.newPlan(), registry.newPlan(), registry.newPlan());
        var found = new ArrayList<String>();

        var page = json(registry.get("/v1/plans?limit=2"));
        page.get("items").forEach(plan -> found.add(plan.get("id").asString()));
        while (!page.get("nextCursor").isNull()) {
            page = json(registry.get(
                    "/v1/plans?limit=2&cursor={cursor}", page.get("nextCursor").asString()));
            page.get("items").forEach(plan -> found.add(plan.get("id").asString()));
        }

        assertThat(found).containsAll(mine).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        var plan = new HashMap<String, Object>();
        plan.put("id", "Not A Slug");
        plan.put("titleZh", "");
        plan.put("issuedOn", "1066-10-14");
        plan.put("jurisdiction", "990000");
        plan.put("parentPlan", "Not A Slug");
        plan.put(
                "clauses",
                List.of(
                        Map.of("number", "一", "headingZh", "甲"),
                        Map.of("number", "一", "headingZh", "\u0007"),
                        Map.of()));

        var problem = json(
                registry.post("/v1/plans").body(plan).exchange().expectStatus().isBadRequest());

        assertThat(problem.get("errors"))
                .extracting(error -> error.get("pointer").asString() + " "
                        + error.get("code").asString())
                .containsExactly(
                        "/id not-a-slug",
                        "/titleZh not-blank",
                        "/issuedOn out-of-range",
                        "/jurisdiction not-a-region",
                        "/parentPlan its-own-parent",
                        "/clauses/1/number repeated",
                        "/clauses/1/headingZh control-character",
                        "/clauses/1/headingZh not-blank",
                        "/clauses/2/number not-blank",
                        "/clauses/2/headingZh not-blank");
    }

    @Test
    void aPlanThatDoesNotFitIntoAnEventIsRefused() {
        var plan = plan(newPlanId());
        plan.put(
                "clauses",
                IntStream.range(0, 300)
                        .mapToObj(i -> Map.of("number", "第" + i, "headingZh", "长".repeat(100)))
                        .toList());

        var problem = json(
                registry.post("/v1/plans").body(plan).exchange().expectStatus().isBadRequest());

        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("too-much-text");
        registry.get("/v1/plans/{id}", plan.get("id")).expectStatus().isNotFound();
    }

    @Test
    void anUnknownParentPlanIsRefused() {
        var orphan = plan(newPlanId());
        orphan.put("parentPlan", "no-such-plan");

        var problem = json(registry.post("/v1/plans")
                .body(orphan)
                .exchange()
                .expectStatus()
                .isEqualTo(422));

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/parentPlan");
        registry.get("/v1/plans/{id}", "no-such-plan").expectStatus().isNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"620000", "019abf32-6c1e-7a54-9d0e-5f3c2b8a4e10"})
    void anIdOfTheFormOfARegionCodeOrProjectIdIsRefused(String id) {
        var problem = json(registry.post("/v1/plans")
                .body(plan(id))
                .exchange()
                .expectStatus()
                .isBadRequest());

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/id");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("key-of-others");
    }

    @Test
    void onlyRegistrarsOfItsJurisdictionRegisterAPlan() {
        var plan = plan(newPlanId());
        plan.put("jurisdiction", "620000");

        registry.as(TestTokens.of(Role.REGISTRAR).regions("63"))
                .post("/v1/plans")
                .body(plan)
                .exchange()
                .expectStatus()
                .isForbidden();
        registry.as(TestTokens.of(Role.REGISTRAR).regions("62"))
                .post("/v1/plans")
                .body(plan)
                .exchange()
                .expectStatus()
                .isCreated();
    }

    @Test
    void onlyRegistrarsRegisterPlans() {
        registry.http()
                .post()
                .uri("/v1/plans")
                .body(plan(newPlanId()))
                .exchange()
                .expectStatus()
                .isUnauthorized();
        registry.as(TestTokens.of(Role.AUDITOR))
                .post("/v1/plans")
                .body(plan(newPlanId()))
                .exchange()
                .expectStatus()
                .isForbidden();
    }
}
