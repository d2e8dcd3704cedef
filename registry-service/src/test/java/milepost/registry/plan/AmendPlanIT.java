package milepost.registry.plan;

import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.newPlanId;
import static milepost.registry.RegistryClient.plan;
import static milepost.registry.RegistryClient.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.RegistryEvent.Clause;
import milepost.events.RegistryEvent.PlanAmended;
import milepost.events.Topics;
import milepost.messaging.test.TopicProbe;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@RegistryIT
class AmendPlanIT {

    private static final Map<String, String> INFRASTRUCTURE = Map.of("number", "二（二）", "headingZh", "基础设施");

    @Autowired
    TopicProbe topics;

    @Autowired
    RegistryClient registry;

    @Test
    void anAmendmentRaisesTheVersionAndPublishesAnEvent() {
        var id = registry.newPlan();
        var patch = Map.of("titleZh", "实施意见", "issuer", "甘肃省人民政府", "notInText", List.of("titleZh", "issuedOn"));

        var response = registry.http()
                .patch()
                .uri("/v1/plans/{id}?reasonText={reason}", id, "以印发文件为准")
                .header(HttpHeaders.AUTHORIZATION, registry.token().bearer())
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .contentType(RegistryClient.MERGE_PATCH)
                .body(patch)
                .exchange();

        var body = json(response.expectStatus().isOk());
        response.expectHeader().valueMatches(HttpHeaders.ETAG, "\"2[.].*");
        assertThat(body.get("version").asLong()).isEqualTo(2);
        assertThat(body.get("titleZh").asString()).isEqualTo("实施意见");
        assertThat(body.at("/notInText/1").asString()).isEqualTo("issuedOn");
        assertThat(json(registry.get("/v1/plans/{id}", id))).isEqualTo(body);
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROJECT_EVENTS, id))
                .last()
                .isInstanceOfSatisfying(PlanAmended.class, amended -> {
                    assertThat(amended.changed()).containsExactly("issuer", "notInText", "titleZh");
                    assertThat(amended.reasonText()).isEqualTo("以印发文件为准");
                    assertThat(amended.plan().issuer()).isEqualTo("甘肃省人民政府");
                    assertThat(amended.before()).isNotNull();
                    assertThat(amended.before().titleZh()).isEqualTo("测试规划");
                    assertThat(amended.before().clauses()).isNull();
                    assertThat(amended.plan().clauses()).hasSize(2);
                }));
    }

    @Test
    void clausesWithoutCitationsAreAddedRenamedMovedAndRemoved() {
        var id = registry.newPlan();
        registry.named(id, work("兰州至合作"));
        var clauses = List.of(Map.of("number", "一", "headingZh", "总体要求"), INFRASTRUCTURE);

        var body = json(registry.patchPlan(id, 2)
                .body(Map.of("clauses", clauses))
                .exchange()
                .expectStatus()
                .isOk());

        assertThat(body.get("clauses"))
                .extracting(clause -> clause.get("number").asString() + " "
                        + clause.get("headingZh").asString())
                .containsExactly("一 总体要求", "二（二） 基础设施");
        assertThat(body.at("/clauses/1/works")).hasSize(1);
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROJECT_EVENTS, id))
                .last()
                .isInstanceOfSatisfying(
                        PlanAmended.class,
                        amended -> assertThat(amended.plan().clauses())
                                .containsExactly(new Clause("一", "总体要求", null), new Clause("二（二）", "基础设施", null))));
    }

    @Test
    void aClauseWithACitationCannotBeRemoved() {
        var id = registry.newPlan();
        registry.named(id, work("兰州至合作"));

        var problem = json(registry.patchPlan(id, 2)
                .body(Map.of("clauses", List.of(Map.of("number", "一", "headingZh", "总体要求"))))
                .exchange()
                .expectStatus()
                .isEqualTo(409));

        assertThat(problem.get("code").asString()).isEqualTo("clause-cited");
        assertThat(problem.at("/clauses/0").asString()).isEqualTo("二（二）");
        var unchanged = json(registry.get("/v1/plans/{id}", id));
        assertThat(unchanged.get("version").asLong()).isEqualTo(2);
        assertThat(unchanged.get("clauses")).hasSize(2);
    }

    @Test
    void anAmendmentRequiresTheCurrentVersion() {
        var id = registry.newPlan();
        registry.named(id, work("兰州至合作"));

        registry.http()
                .patch()
                .uri("/v1/plans/{id}", id)
                .header(HttpHeaders.AUTHORIZATION, registry.token().bearer())
                .contentType(RegistryClient.MERGE_PATCH)
                .body("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(428);
        amend(id, 1, "{\"titleEn\":\"Plan\"}")
                .expectStatus()
                .isEqualTo(412)
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"2\"");
        registry.patchPlan("no-such-plan", 1)
                .body("{}")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aPatchThatChangesNothingKeepsTheVersion() {
        var id = registry.newPlan();

        amend(id, 1, "{\"titleZh\":\"测试规划\",\"notInText\":[],\"issuer\":null}")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches(HttpHeaders.ETAG, "\"1[.].*");
    }

    @Test
    void invalidPatchesAreRefused() {
        var id = registry.newPlan();

        assertThat(code(amend(id, 1, "{\"id\":\"another\"}"))).isEqualTo("not-amendable");
        assertThat(code(amend(id, 1, "{\"colour\":\"red\"}"))).isEqualTo("not-amendable");
        assertThat(code(amend(id, 1, "{\"titleZh\":null}"))).isEqualTo("not-blank");
        assertThat(code(amend(id, 1, "{\"clauses\":null}"))).isEqualTo("not-empty");
        assertThat(code(amend(id, 1, "{\"notInText\":[\"clauses\"]}"))).isEqualTo("one-of");
        assertThat(code(amend(id, 1, "{\"notInText\":[\"issuer\",\"issuer\"]}")))
                .isEqualTo("repeated");
        assertThat(code(amend(id, 1, "{\"parentPlan\":\"" + id + "\"}"))).isEqualTo("its-own-parent");
        amend(id, 1, "{\"issuer\":7}").expectStatus().isBadRequest();
        amend(id, 1, "[]").expectStatus().isBadRequest();
        amend(id, 1, "{\"parentPlan\":\"no-such-plan\"}").expectStatus().isEqualTo(422);
        registry.get("/v1/plans/{id}", id).expectHeader().valueMatches(HttpHeaders.ETAG, "\"1[.].*");
    }

    @Test
    void aCycleOfParentPlansIsRefused() {
        var national = registry.newPlan();
        var provincial = registry.newPlan();
        amend(provincial, 1, "{\"parentPlan\":\"" + national + "\"}")
                .expectStatus()
                .isOk();

        var circle = json(amend(national, 1, "{\"parentPlan\":\"" + provincial + "\"}")
                .expectStatus()
                .isEqualTo(422));

        assertThat(circle.at("/errors/0/code").asString()).isEqualTo("implements-itself");
    }

    @Test
    void onlyRegistrarsOfItsJurisdictionAmendAPlan() {
        var gansu = plan(newPlanId());
        gansu.put("jurisdiction", "620000");
        registry.post("/v1/plans").body(gansu).exchange().expectStatus().isCreated();
        var id = gansu.get("id").toString();
        var ofGansu = registry.as(TestTokens.of(Role.REGISTRAR).regions("62"));

        registry.as(TestTokens.of(Role.APPROVER))
                .patchPlan(id, 1)
                .body("{\"issuer\":\"某\"}")
                .exchange()
                .expectStatus()
                .isForbidden();
        registry.as(TestTokens.of(Role.REGISTRAR).regions("63"))
                .patchPlan(id, 1)
                .body("{\"issuer\":\"某\"}")
                .exchange()
                .expectStatus()
                .isForbidden();
        ofGansu.patchPlan(id, 1)
                .body("{\"jurisdiction\":\"630000\"}")
                .exchange()
                .expectStatus()
                .isForbidden();
        ofGansu.patchPlan(id, 1)
                .body("{\"issuer\":\"某\"}")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private ResponseSpec amend(String id, long version, String patch) {
        return registry.patchPlan(id, version).body(patch).exchange();
    }

    private static String code(ResponseSpec response) {
        return json(response.expectStatus().isBadRequest()).at("/errors/0/code").asString();
    }
}
