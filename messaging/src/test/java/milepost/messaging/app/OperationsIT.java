package milepost.messaging.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import milepost.events.envelope.EventSource;
import milepost.messaging.app.MessagingTestApplication.Citing;
import milepost.messaging.app.MessagingTestApplication.SeenProjection;
import milepost.messaging.test.ServiceIT;
import milepost.messaging.test.TopicProbe;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What an operator sees of a service over HTTP. */
@ServiceIT
class OperationsIT {

    private static final String NOT_JSON = "<img src=x> 不是 JSON";

    @Autowired
    TopicProbe topics;

    @Autowired
    RestTestClient http;

    private final UUID project = UUID.randomUUID();

    @Test
    void aServiceTellsItsVersionAndTheHealthOfEachPart() {
        var service = get("/v1/operations/service");

        assertThat(service.path("version").asString()).isNotEmpty();
        assertThat(Instant.parse(service.path("startedAt").asString())).isBefore(Instant.now());
        assertThat(service.path("status").asString()).isIn("UP", "DEGRADED");
        assertThat(service.path("components").valueStream())
                .extracting(one -> one.path("name").asString())
                .contains("db", "relay", "projections", "writes");
    }

    @Test
    void aProjectionGoesOnWithEachEvent() {
        TopicProbe.createTopics();
        await().until(() -> seen().path("lag").isNumber());
        var before = seen().path("position").asLong();

        topics.publish(project, 1, Citing.citation(project, "one"));

        await().untilAsserted(() -> {
            assertThat(seen().path("position").asLong()).isGreaterThan(before);
            assertThat(seen().path("lag").asLong()).isZero();
            assertThat(seen().path("running").asBoolean()).isTrue();
        });
    }

    @Test
    void aRecordThatCannotBeHandledIsADeadLetterAndTellsWhatWaits() {
        topics.publish(project, 1, Citing.citation(project, "one"));
        topics.publishBadData(project, 2, NOT_JSON);
        await().until(() -> new Operator(http).parked(project) != null);

        var letter = letters().getFirst();

        assertThat(letter.path("consumer").asString()).isEqualTo(SeenProjection.CONSUMER);
        assertThat(letter.path("error").asString()).isNotEmpty();
        assertThat(letter.path("topic").asString()).isEqualTo(EventSource.REGISTRY.topic());
        assertThat(letter.path("offset").asLong()).isNotNegative();
        assertThat(letter.path("key").asString()).isEqualTo(project.toString());
        assertThat(letter.path("bytes").asInt()).isEqualTo(NOT_JSON.getBytes(UTF_8).length);
        assertThat(letter.path("data").asString()).isEqualTo(NOT_JSON);
        assertThat(letter.path("version").asLong()).isEqualTo(2);
        assertThat(letter.path("parked").path("parked").asString()).isEqualTo("poison");

        new Operator(http).resume(project, "skip", 2);

        assertThat(letters().getFirst().path("parked").isNull()).isTrue();
    }

    @Test
    void theLatestLettersComeFirstAndNoMoreThanAreAskedFor() {
        IntStream.rangeClosed(1, 3).forEach(version -> topics.publishBadData(project, version, NOT_JSON + version));
        await().until(() -> new Operator(http).parked(project) != null);
        await().untilAsserted(() -> assertThat(letters()).isNotEmpty());

        var latest = get("/v1/operations/dead-letters?limit=2")
                .path("items")
                .valueStream()
                .toList();

        assertThat(latest).hasSizeLessThanOrEqualTo(2);
        assertThat(latest)
                .extracting(letter -> Instant.parse(letter.path("at").asString()))
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    private JsonNode seen() {
        return get("/v1/operations/projections")
                .path("items")
                .valueStream()
                .filter(one -> one.path("consumer").asString().equals(SeenProjection.CONSUMER))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> letters() {
        return get("/v1/operations/dead-letters?limit=100")
                .path("items")
                .valueStream()
                .filter(letter -> letter.path("key").asString().equals(project.toString()))
                .toList();
    }

    private JsonNode get(String path) {
        return http.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(JsonNode.class)
                .getResponseBody();
    }
}
