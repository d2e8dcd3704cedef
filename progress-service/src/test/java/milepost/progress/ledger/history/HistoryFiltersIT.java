package milepost.progress.ledger.history;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import milepost.events.RegionEvent.RegionDefined;
import milepost.events.RegionEvent.RegionDetails;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ProgressIT
class HistoryFiltersIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    @ParameterizedTest
    @CsvSource({
        "type=target-changed, type, one-of, milepost.milestone.target-changed.v1",
        "type=milepost.milestone.met.v1&type=met, type, one-of, milepost.milestone.met.v1",
        "plan=nope, plan, unknown-plan, plan",
        "region=999999, region, not-a-region-prefix, digits",
    })
    void whatCannotBeIsRefused(String query, String parameter, String code, String detail) {
        var problem = JSON.<JsonNode>valueToTree(calls.get("/v1/history?" + query)
                .expectStatus()
                .isBadRequest()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody());

        assertThat(problem.at("/errors/0/parameter").asString()).isEqualTo(parameter);
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(problem.at("/errors/0/detail").asString()).contains(detail);
    }

    @Test
    void inAProvinceThatIsDefinedAnUnknownRegionIsRefused() {
        define("820000");
        define("820100");

        await().untilAsserted(() ->
                calls.get("/v1/history?region=820199").expectStatus().isBadRequest());
        await().untilAsserted(() ->
                calls.get("/v1/history?region=8201").expectStatus().isOk());
        calls.get("/v1/history?region=8101").expectStatus().isOk();
    }

    @Test
    void theWholeCountryIsEveryProject() {
        var project = calls.project();

        await().untilAsserted(() -> assertThat(items("/v1/history?region=100000&project=" + project))
                .hasSize(1));
    }

    @Test
    void aReasonThatLooksLikeADigestIsShown() {
        var project = calls.project();
        var milestone = calls.milestone(project, "2026-01-01");
        var move = Map.of("newTarget", "2099-01-01", "reasonCode", "LAND", "reasonText", "sha256:征迁滞后");

        calls.post(REPORTER, "/v1/milestones/" + milestone + "/target-changes", move)
                .expectStatus()
                .isCreated();

        var type = "milepost.milestone.target-changed.v1";
        await().untilAsserted(() -> assertThat(items("/v1/history?project=" + project + "&type=" + type))
                .singleElement()
                .satisfies(item -> assertThat(item.path("reason").asString()).isEqualTo("sha256:征迁滞后")));
    }

    private void define(String code) {
        var details = new RegionDetails("测试", "Test", "province", null, null, null, null);
        topics.publish(code, 1, new RegionDefined(code, details, null, null, null));
    }

    private JsonNode items(String uri) {
        return JSON.<JsonNode>valueToTree(body(calls.get(uri))).path("items");
    }
}
