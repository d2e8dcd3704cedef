package milepost.progress.ledger.history;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.events.Event;
import milepost.events.EventTypes;
import milepost.events.ProgressEvent.StageChanged;
import milepost.events.RegionEvent.RegionDefined;
import milepost.events.RegionEvent.RegionDetails;
import milepost.events.envelope.EventEnvelope;
import milepost.events.envelope.EventSource;
import milepost.messaging.EventIds;
import milepost.messaging.EventJson;
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

    @Test
    void aProjectsHistoryIsInTheOrderOfItsChangesThoughTheLedgerTookThemUpOtherwise() {
        var project = UUID.randomUUID();
        var url = "/v1/projects/" + project + "/history";
        var registered = ProgressCalls.registered(project, null);
        var changed = new StageChanged(project, "CONCEIVED", "CONSTRUCTION", UUID.randomUUID(), "START", null);
        var later = topics.publish(project, 1, changed);
        await().untilAsserted(() ->
                assertThat(items("/v1/history?project=" + project)).hasSize(1));
        topics.publish(recordedBefore(later, registered), EventJson.write(registered));
        await().untilAsserted(() -> assertThat(items(url)).hasSize(2));

        var types = List.of("milepost.project.registered.v1", "milepost.project.stage-changed.v1");
        assertThat(types(url)).isEqualTo(types);
        assertThat(types(url + "?order=desc")).isEqualTo(types.reversed());
        var first = body(calls.get(url + "?limit=1"));
        assertThat(types(url + "?limit=1&cursor=" + first.get("nextCursor"))).isEqualTo(types.subList(1, 2));
    }

    private static EventEnvelope recordedBefore(EventEnvelope later, Event event) {
        var time = later.recordedAt().minusSeconds(1);
        return new EventEnvelope(
                EventIds.next(),
                EventSource.of(event),
                EventTypes.nameOf(event.getClass()),
                later.subject(),
                1,
                time,
                time,
                later.author(),
                null);
    }

    private List<String> types(String uri) {
        return items(uri)
                .valueStream()
                .map(item -> item.path("type").asString())
                .toList();
    }

    private void define(String code) {
        var details = new RegionDetails("测试", "Test", "province", null, null, null, null);
        topics.publish(code, 1, new RegionDefined(code, details, null, null, null));
    }

    private JsonNode items(String uri) {
        return JSON.<JsonNode>valueToTree(body(calls.get(uri))).path("items");
    }
}
