package milepost.messaging.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.events.envelope.Author;
import milepost.events.envelope.EventEnvelope;
import milepost.events.envelope.EventSource;
import milepost.messaging.Degraded;
import milepost.messaging.EventJson;
import milepost.messaging.app.MessagingTestApplication.Citing;
import milepost.messaging.app.MessagingTestApplication.SeenProjection;
import milepost.messaging.test.ServiceIT;
import milepost.messaging.test.TopicProbe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A version that arrives as two events, because the database of their owner was set back: an operator decides. */
@ServiceIT
class ReusedVersionsIT {

    private static final Instant BEFORE = Instant.parse("2026-11-29T08:00:00Z");
    private static final Instant AFTER = BEFORE.plus(Duration.ofSeconds(11));

    @Autowired
    SeenProjection seen;

    @Autowired
    TopicProbe topics;

    @Autowired
    RestTestClient http;

    @Autowired
    @Qualifier("projectionsHealthIndicator") HealthIndicator health;

    private Operator operator;

    private final UUID project = UUID.randomUUID();

    @BeforeEach
    void takeOffice() {
        operator = new Operator(http);
    }

    private void handleThree() {
        publish(1, "one", BEFORE);
        publish(2, "two", BEFORE);
        publish(3, "three", BEFORE);
        await().untilAsserted(() -> assertThat(seen.phrases(project)).containsExactly("one", "two", "three"));
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 2, 1})
    void theSecondEventWaitsWithAllLaterOnes(long version) {
        handleThree();
        publish(version, "another", AFTER);
        publish(4, "four", AFTER);

        await().untilAsserted(() -> assertThat(operator.find(project)).hasValueSatisfying(found -> {
            assertThat(found.path("parked").asString()).isEqualTo("reused");
            assertThat(found.path("lastVersion").asLong()).isEqualTo(3);
            assertThat(found.path("waiting").asLong()).isEqualTo(2);
            assertThat(found.path("error").asString()).contains("Version " + version + " was handled before");
        }));
        assertThat(health.health().getStatus()).isEqualTo(Degraded.STATUS);
        assertThat(seen.phrases(project)).containsExactly("one", "two", "three");

        assertThat(operator.resume(project, "discard")).isTrue();

        assertThat(seen.phrases(project)).containsExactly("one", "two", "three", "four");
        assertThat(operator.parked(project)).isNull();
    }

    @Test
    void nothingButARewindOrADiscardSettlesIt() {
        handleThree();
        publish(3, "another", AFTER);
        await().untilAsserted(() -> assertThat(operator.parked(project)).isEqualTo("reused"));

        var refused = List.<Map<String, ?>>of(
                Map.of("action", "retry"),
                Map.of("action", "skip"),
                Map.of("action", "skip", "version", 4),
                Map.of("action", "replace", "data", Map.of("projectId", project)));
        for (var members : refused) {
            operator.act(project, members)
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("version-reused");
        }

        assertThat(operator.parked(project)).isEqualTo("reused");
        assertThat(seen.phrases(project)).containsExactly("one", "two", "three");
    }

    @Test
    void aRewindTakesInWhatTheOwnerHasNow() {
        handleThree();
        publish(2, "second two", AFTER);
        publish(3, "second three", AFTER);
        publish(4, "four", AFTER);
        await().untilAsserted(() -> assertThat(operator.find(project)
                        .map(found -> found.path("waiting").asLong()))
                .hasValue(3L));

        assertThat(operator.resume(project, "rewind", 2)).isTrue();

        assertThat(seen.phrases(project)).containsExactly("one", "two", "three", "second two", "second three", "four");
        assertThat(operator.parked(project)).isNull();
    }

    @Test
    void theOwnersHistoryMayEndEarlierThanBefore() {
        handleThree();
        publish(2, "second two", AFTER);
        await().untilAsserted(() -> assertThat(operator.parked(project)).isEqualTo("reused"));

        assertThat(operator.resume(project, "rewind", 2)).isTrue();
        publish(3, "second three", AFTER);

        await().untilAsserted(() ->
                assertThat(seen.phrases(project)).containsExactly("one", "two", "three", "second two", "second three"));
        assertThat(operator.parked(project)).isNull();
    }

    @Test
    void aRewindBehindTheReusedVersionWaitsForTheReplay() {
        handleThree();
        publish(3, "second three", AFTER);
        await().untilAsserted(() -> assertThat(operator.parked(project)).isEqualTo("reused"));

        assertThat(operator.resume(project, "rewind", 2)).isFalse();
        assertThat(operator.parked(project)).isEqualTo("gap");
        publish(2, "two", BEFORE);

        await().untilAsserted(() ->
                assertThat(seen.phrases(project)).containsExactly("one", "two", "three", "two", "second three"));
        await().untilAsserted(() -> assertThat(operator.parked(project)).isNull());
    }

    @Test
    void aRecordThatCannotBeReadDoesNotHideIt() {
        handleThree();
        publish(3, "another", AFTER);
        await().untilAsserted(() -> assertThat(operator.parked(project)).isEqualTo("reused"));

        topics.publish(envelope(4, AFTER), "[]".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        await().untilAsserted(() -> assertThat(operator.find(project)
                        .map(found -> found.path("waiting").asLong()))
                .hasValue(2L));

        assertThat(operator.parked(project)).isEqualTo("reused");
    }

    @Test
    void whatComesAgainAsItWasChangesNothing() {
        publish(1, "one", BEFORE);
        var two = publish(2, "two", AFTER);
        publish(1, "one", BEFORE);
        topics.publish(two, EventJson.write(Citing.citation(project, "two")));
        publish(3, "three", AFTER);

        await().untilAsserted(() -> assertThat(seen.phrases(project)).containsExactly("one", "two", "three"));
        assertThat(operator.parked(project)).isNull();
    }

    private EventEnvelope publish(long version, String phrase, Instant made) {
        var envelope = envelope(version, made);
        topics.publish(envelope, EventJson.write(Citing.citation(project, phrase)));
        return envelope;
    }

    private EventEnvelope envelope(long version, Instant made) {
        var random = UUID.randomUUID();
        var id = new UUID(
                made.toEpochMilli() << 16 | 0x7000 | random.getMostSignificantBits() & 0xFFF,
                random.getLeastSignificantBits());
        return new EventEnvelope(
                id,
                EventSource.REGISTRY,
                "milepost.project.cited.v1",
                project.toString(),
                version,
                made,
                made,
                new Author("someone", null),
                null);
    }
}
