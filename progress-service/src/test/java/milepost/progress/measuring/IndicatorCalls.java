package milepost.progress.measuring;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Calls of the operations on indicators. */
public record IndicatorCalls(ProgressCalls calls, TopicProbe topics) {

    /** A target of at least 12, on a day. */
    public UUID indicator(UUID project, String deadline) {
        return indicator(project, deadline, Map.of());
    }

    /** The same with other members. */
    public UUID indicator(UUID project, String deadline, Map<String, ?> others) {
        return UUID.fromString((String) body(set(project, deadline, others)).get("id"));
    }

    public ResponseSpec set(UUID project, String deadline, Map<String, ?> others) {
        var body = new HashMap<String, Object>(Map.of(
                "titleZh", "全省运输机场数量",
                "unit", "个",
                "direction", "AT_LEAST",
                "targetValue", 12,
                "deadline", deadline,
                "precision", "day"));
        body.putAll(others);
        return calls.post(REPORTER, "/v1/projects/" + project + "/indicators", body);
    }

    public ResponseSpec observe(UUID indicator, String date, Object value) {
        return calls.post(
                REPORTER, "/v1/indicators/" + indicator + "/observations", Map.of("date", date, "value", value));
    }

    public ResponseSpec revise(UUID indicator, Map<String, ?> revision) {
        var body = new HashMap<String, Object>(
                Map.of("reasonCode", "POLICY_CHANGE", "reasonText", "规划中期调整", "documentRef", "甘政发〔2026〕12号"));
        body.putAll(revision);
        return calls.post(REPORTER, "/v1/indicators/" + indicator + "/revision", body);
    }

    public ResponseSpec correct(UUID indicator, UUID event, Map<String, ?> right) {
        var body = new HashMap<String, Object>(Map.of("event", event.toString(), "reasonText", "录入有误"));
        body.putAll(right);
        return calls.post(REPORTER, "/v1/indicators/" + indicator + "/correction", body);
    }

    public ResponseSpec cancel(UUID indicator) {
        return calls.post(REPORTER, "/v1/indicators/" + indicator + "/cancellation", Map.of("reasonText", "并入新指标"));
    }

    public Map<String, Object> get(UUID indicator, String query) {
        return body(calls.get("/v1/indicators/" + indicator + query));
    }

    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> list(String path) {
        return (List<Map<String, Object>>) body(calls.get(path)).get("items");
    }

    /** Returns the event that told of the latest observation. */
    public UUID latestEvent(UUID indicator) {
        return UUID.fromString((String) ((Map<?, ?>) get(indicator, "").get("latest")).get("eventId"));
    }

    /** Returns the event that set the current target. */
    public UUID targetEvent(UUID indicator) {
        return UUID.fromString((String) ((Map<?, ?>) get(indicator, "").get("target")).get("eventId"));
    }

    /** Returns the id of the first event of a type of a project, as the topic has it. */
    public UUID event(UUID project, String type) {
        return await().until(
                        () -> topics.read(Topics.PROGRESS_EVENTS, project).stream()
                                .filter(record -> type.equals(TopicProbe.header(record, CloudEventHeaders.TYPE)))
                                .map(record -> UUID.fromString(TopicProbe.header(record, CloudEventHeaders.ID)))
                                .toList(),
                        ids -> !ids.isEmpty())
                .getFirst();
    }
}
