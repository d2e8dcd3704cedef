package milepost.messaging.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import milepost.events.Topics;
import milepost.events.envelope.Author;
import milepost.events.envelope.EventEnvelope;
import milepost.events.envelope.EventSource;
import milepost.messaging.EventIds;
import milepost.messaging.EventJson;
import milepost.messaging.app.MessagingTestApplication.Citing;
import milepost.messaging.app.MessagingTestApplication.SeenProjection;
import milepost.messaging.test.ServiceIT;
import milepost.messaging.test.TopicProbe;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class ProjectionIT {

    @Autowired
    SeenProjection seen;

    @Autowired
    TopicProbe topics;

    @Autowired
    RestTestClient http;

    private final UUID project = UUID.randomUUID();
    private final String poison = "poison " + project;

    @Test
    void eventsAreTakenInOnceAndInOrder() {
        publish(1, "one");
        publish(2, "two");

        await().untilAsserted(() -> assertThat(seen.versions(project)).containsExactly(1L, 2L));
    }

    @Test
    void aRedeliveredEventChangesNothing() {
        var one = Citing.citation(project, "one");
        var envelope = topics.publish(project, 1, one);
        topics.publish(envelope, EventJson.write(one));
        publish(2, "two");
        topics.publish(envelope, EventJson.write(one));
        publish(3, "three");

        await().untilAsserted(() -> assertThat(seen.versions(project)).containsExactly(1L, 2L, 3L));
    }

    @Test
    void aRecordThatCannotBeHandledIsSetAsideWithTheLaterOnesOfItsProjectOnly() {
        seen.failures.put(poison, new IllegalStateException("cannot handle this"));
        publish(1, "one");
        publish(2, poison);
        publish(3, "three");
        var other = UUID.randomUUID();
        topics.publish(other, 1, Citing.citation(other, "elsewhere"));

        await().untilAsserted(() -> {
            assertThat(seen.versions(other)).containsExactly(1L);
            assertThat(seen.versions(project)).containsExactly(1L);
            assertThat(parked()).isEqualTo("poison");
            assertThat(topics.read(Topics.deadLetter(Topics.PROJECT_EVENTS), project))
                    .singleElement()
                    .satisfies(letter -> {
                        assertThat(new String(letter.value(), UTF_8)).contains(poison);
                        assertThat(TopicProbe.header(letter, "milepost-error")).contains("cannot handle this");
                    });
        });

        assertThat(resume("retry")).isFalse();
        seen.failures.remove(poison);
        assertThat(resume("retry")).isTrue();
        publish(4, "four");

        await().untilAsserted(() -> assertThat(seen.versions(project)).containsExactly(1L, 2L, 3L, 4L));
        assertThat(parked()).isNull();
    }

    @Test
    void anOperatorCanPassOverAnEvent() {
        seen.failures.put(poison, new IllegalStateException("cannot handle this"));
        publish(1, poison);
        publish(2, "two");
        await().untilAsserted(() -> assertThat(parked()).isEqualTo("poison"));

        assertThat(resume("skip")).isTrue();

        await().untilAsserted(() -> assertThat(seen.versions(project)).containsExactly(2L));
    }

    @Test
    void dataThatIsNoEventIsSetAsideAndCanBeReplaced() {
        topics.publish(envelope(1, "milepost.project.cited.v1"), "{\"projectId\": 7".getBytes(UTF_8));
        publish(2, "two");
        await().untilAsserted(() -> assertThat(parked()).isEqualTo("poison"));

        assertThat(new Operator(http).replace(project, Map.of("projectId", project, "phrase", "mended")))
                .isTrue();

        assertThat(seen.versions(project)).containsExactly(1L, 2L);
    }

    @Test
    void aPoisonRecordThatIsRedeliveredIsNoSecondDeadLetter() {
        var envelope = envelope(1, "milepost.project.cited.v1");
        topics.publish(envelope, "{\"projectId\": 7".getBytes(UTF_8));
        topics.publish(envelope, "{\"projectId\": 7".getBytes(UTF_8));
        await().untilAsserted(() -> assertThat(parked()).isEqualTo("poison"));
        assertThat(resume("skip")).isTrue();
        topics.publish(envelope, "{\"projectId\": 7".getBytes(UTF_8));
        publish(2, "two");

        await().untilAsserted(() -> assertThat(seen.versions(project)).containsExactly(2L));
        assertThat(topics.read(Topics.deadLetter(Topics.PROJECT_EVENTS), project))
                .hasSize(1);
    }

    @Test
    void aRecordWithoutAttributesGoesToTheDeadLettersAndHoldsUpNobody() {
        topics.send(new ProducerRecord<>(Topics.PROJECT_EVENTS, project.toString(), "no event".getBytes(UTF_8)));
        publish(1, "one");

        await().untilAsserted(() -> {
            assertThat(seen.versions(project)).containsExactly(1L);
            assertThat(topics.read(Topics.deadLetter(Topics.PROJECT_EVENTS), project))
                    .hasSize(1);
        });
    }

    @Test
    void eventsBehindAMissingOneWaitUntilItHasCome() {
        publish(1, "one");
        publish(3, "three");
        publish(4, "four");
        await().untilAsserted(() -> assertThat(parked()).isEqualTo("gap"));
        assertThat(seen.versions(project)).containsExactly(1L);

        publish(2, "two, by a replay");

        await().untilAsserted(() -> {
            assertThat(seen.versions(project)).containsExactly(1L, 2L, 3L, 4L);
            assertThat(parked()).isNull();
        });
    }

    @Test
    void aFailureThatPassesIsNobodysPoison() {
        seen.failures.put(poison, new QueryTimeoutException("the database is slow"));
        publish(1, poison);
        await().during(java.time.Duration.ofMillis(600)).until(() -> parked() == null);

        seen.failures.remove(poison);

        await().untilAsserted(() -> assertThat(seen.versions(project)).containsExactly(1L));
    }

    @Test
    void aTypeOfTheFutureIsPassedOverWithoutAHole() {
        topics.publish(envelope(1, "milepost.project.painted.v9"), "{\"colour\":\"red\"}".getBytes(UTF_8));
        publish(2, "two");

        await().untilAsserted(() -> assertThat(seen.versions(project)).containsExactly(1L, 2L));
    }

    private void publish(long version, String phrase) {
        topics.publish(project, version, Citing.citation(project, phrase));
    }

    private EventEnvelope envelope(long version, String type) {
        return new EventEnvelope(
                EventIds.next(),
                EventSource.REGISTRY,
                type,
                project.toString(),
                version,
                Instant.now(),
                Instant.now(),
                new Author("someone", null),
                null);
    }

    private String parked() {
        return new Operator(http).parked(project);
    }

    private boolean resume(String action) {
        return new Operator(http).resume(project, action);
    }
}
