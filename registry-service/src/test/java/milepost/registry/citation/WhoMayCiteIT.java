package milepost.registry.citation;

import static milepost.registry.RegistryClient.citation;
import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.line;
import static milepost.registry.RegistryClient.newPlanId;
import static milepost.registry.RegistryClient.plan;
import static milepost.registry.RegistryClient.work;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@RegistryIT
class WhoMayCiteIT {

    @Autowired
    RegistryClient registry;

    @ParameterizedTest
    @CsvSource({
        "62, 620000, 620100",
        "62, 620000, 630100",
        "62, 620700, 620722",
        "62, 620700, 620100",
        "6207, 620000, 620722",
        "620722, 620000, 620722",
        "62, 100000, 620100",
        "62, , 620100",
        "10, 100000, 620100",
        "*, 620000, 630100"
    })
    void registrarsOfThePlanCiteItAndThoseOfTheProjectWhereThePlanContainsIt(
            String regions, String jurisdiction, String leadRegion) {
        var plan = planOf(jurisdiction);
        var named = registry.named(plan, work("敦煌至若羌"));
        var caller = registrarOf(regions);

        cite(caller, leadRegion, citation(plan, "兰州至合作")).expectStatus().isCreated();
        cite(caller, leadRegion, Map.of("citation", named)).expectStatus().isCreated();
    }

    @ParameterizedTest
    @CsvSource({
        "63, 620000, 630100, plan-out-of-scope",
        "6201, 620700, 620100, plan-out-of-scope",
        "63, 620000, 620100, region-out-of-scope",
        "6207, 620000, 620100, region-out-of-scope",
        "62, 100000, 630100, region-out-of-scope",
        "63, , 620100, region-out-of-scope",
        "'', 620000, 620100, region-out-of-scope"
    })
    void othersAreRefused(String regions, String jurisdiction, String leadRegion, String code) {
        var plan = planOf(jurisdiction);
        var named = registry.named(plan, work("敦煌至若羌"));
        var caller = registrarOf(regions);

        var cited = json(
                cite(caller, leadRegion, citation(plan, "兰州至合作")).expectStatus().isForbidden());
        var linked = json(cite(caller, leadRegion, Map.of("citation", named))
                .expectStatus()
                .isForbidden());

        assertThat(List.of(cited, linked))
                .allSatisfy(
                        problem -> assertThat(problem.get("code").asString()).isEqualTo(code));
        assertThat(json(registry.get("/v1/plans/{id}/citations", plan)).get("items"))
                .singleElement()
                .satisfies(citation ->
                        assertThat(citation.get("projectId").isNull()).isTrue());
    }

    @Test
    void theRefusalSaysWhoseThePlanIs() {
        var plan = planOf("620000");
        var project = projectIn("630100");

        var problem = json(registrarOf("63")
                .post("/v1/projects/{id}/citations", project)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh")
                .body(citation(plan, "兰州至合作"))
                .exchange()
                .expectStatus()
                .isForbidden());

        assertThat(problem.get("plan").asString()).isEqualTo(plan);
        assertThat(problem.get("region").asString()).isEqualTo("620000");
        assertThat(problem.at("/allowedRegions/0").asString()).isEqualTo("63");
        assertThat(problem.get("detail").asString()).startsWith("规划 " + plan + " 属于地区 620000，您的范围以下列代码开头：63。");
        registry.get("/v1/projects/{id}", project).expectHeader().valueEquals(HttpHeaders.ETAG, "\"1\"");
    }

    @ParameterizedTest
    @CsvSource({
        "62, 620000, 201",
        "62, 620700, 201",
        "6207, 620000, 403",
        "63, 620000, 403",
        "62, 100000, 403",
        "62, , 403"
    })
    void onlyRegistrarsOfThePlanNameWorksThatAreNotRegistered(String regions, String jurisdiction, int status) {
        var plan = planOf(jurisdiction);

        var answer = json(
                registrarOf(regions).name(plan, work("天水至陇南")).expectStatus().isEqualTo(status));

        if (status == 403) {
            assertThat(answer.get("code").asString()).isEqualTo("plan-out-of-scope");
        }
    }

    @Test
    void whoCitesForThePlanDoesNotSayWhatTheProjectIsDistinctFrom() {
        var plan = planOf("620000");
        var citation = citation(plan, "西宁至成都");
        citation.put("distinctFrom", List.of(Map.of("id", registry.newProject(), "reason", "另一线")));

        var problem =
                json(cite(registrarOf("62"), "630100", citation).expectStatus().isForbidden());

        assertThat(problem.get("region").asString()).isEqualTo("630100");
    }

    private ResponseSpec cite(RegistryClient caller, String leadRegion, Map<String, ?> citation) {
        return caller.cite(projectIn(leadRegion), citation);
    }

    private String projectIn(String leadRegion) {
        return registry.registered(line("测试铁路" + UUID.randomUUID(), leadRegion))
                .get("id")
                .asString();
    }

    private String planOf(String jurisdiction) {
        var plan = plan(newPlanId());
        plan.put("jurisdiction", jurisdiction);
        registry.post("/v1/plans").body(plan).exchange().expectStatus().isCreated();
        return plan.get("id").toString();
    }

    private RegistryClient registrarOf(String... regions) {
        return registry.as(TestTokens.of(Role.REGISTRAR).regions(regions));
    }
}
