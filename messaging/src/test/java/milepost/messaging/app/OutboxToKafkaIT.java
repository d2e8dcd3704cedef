package milepost.messaging.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cloudevents.kafka.CloudEventDeserializer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import milepost.events.RegistryEvent.ProjectCited;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.app.MessagingTestApplication.Citing;
import milepost.messaging.outbox.EventTooLargeException;
import milepost.messaging.test.ServiceIT;
import milepost.messaging.test.TopicProbe;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class OutboxToKafkaIT {

    @Autowired
    Citing citing;

    @Autowired
    TopicProbe topics;

    @Test
    void aCommittedChangeIsOnKafkaAsACloudEventInBinaryMode() {
        var project = UUID.randomUUID();

        citing.cite(project, "兰州至合作");

        await().untilAsserted(() ->
                assertThat(topics.read(Topics.PROJECT_EVENTS, project)).hasSize(1));
        var record = topics.read(Topics.PROJECT_EVENTS, project).getFirst();
        assertThat(TopicProbe.header(record, CloudEventHeaders.CONTENT_TYPE)).isEqualTo("application/json");
        assertThat(new String(record.value(), UTF_8))
                .contains("\"phrase\":\"兰州至合作\"")
                .doesNotContain("null");
        var event = new CloudEventDeserializer().deserialize(record.topic(), record.headers(), record.value());
        assertThat(event.getType()).isEqualTo("milepost.project.cited.v1");
        assertThat(event.getSource()).hasToString("/registry");
        assertThat(event.getSubject()).isEqualTo(project.toString());
        assertThat(event.getTime()).isNotNull();
        assertThat(event.getDataSchema()).hasToString("urn:milepost:schema:milepost.project.cited.v1");
        assertThat(event.getExtension("sequence")).isEqualTo("1");
        assertThat(event.getExtension("actor")).isEqualTo("someone");
        assertThat(event.getExtension("org")).isEqualTo("an office");
        assertThat(event.getExtension("partitionkey")).isEqualTo(project.toString());
        assertThat(event.getExtension("recordedtime")).isNotNull();
        assertThat(UUID.fromString(event.getId()).version()).isEqualTo(7);
    }

    @Test
    void manyWritersOfOneProjectLeaveItInOrder() throws Exception {
        var project = UUID.randomUUID();
        try (var writers = Executors.newFixedThreadPool(8)) {
            var jobs = new ArrayList<java.util.concurrent.Callable<Void>>();
            IntStream.range(0, 200)
                    .forEach(n -> jobs.add(() -> {
                        citing.cite(project, "phrase " + n);
                        return null;
                    }));
            for (var job : writers.invokeAll(jobs)) {
                job.get();
            }
        }

        await().untilAsserted(() -> assertThat(topics.read(Topics.PROJECT_EVENTS, project))
                .extracting(record -> Long.valueOf(TopicProbe.header(record, CloudEventHeaders.SEQUENCE)))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 200).boxed().toList()));
    }

    @Test
    void theEventsOfManyProjectsAreKeptAtOnceAndEachInOrder() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();

        citing.citeAll(List.of(one, other, one), "兰州至合作\n\"铁路\"");

        await().untilAsserted(() -> assertThat(topics.read(Topics.PROJECT_EVENTS, one))
                .extracting(record -> TopicProbe.header(record, CloudEventHeaders.SEQUENCE))
                .containsExactly("1", "2"));
        assertThat(topics.read(Topics.PROJECT_EVENTS, other)).hasSize(1);
        assertThat(((ProjectCited) topics.events(Topics.PROJECT_EVENTS, other).getFirst()).phrase())
                .isEqualTo("兰州至合作\n\"铁路\"");
    }

    @Test
    void anEventThatTheLedgerHasNoRoomForIsRefusedWithItsChange() {
        var project = UUID.randomUUID();
        citing.cite(project, "one");

        assertThatThrownBy(() -> citing.cite(project, "铁".repeat(20_000))).isInstanceOf(EventTooLargeException.class);

        citing.cite(project, "two");
        await().untilAsserted(() -> assertThat(topics.read(Topics.PROJECT_EVENTS, project))
                .extracting(record -> TopicProbe.header(record, CloudEventHeaders.SEQUENCE))
                .containsExactly("1", "2"));
    }

    @Test
    void aReplaySendsOneProjectAgainFromAVersionOn(@Autowired RestTestClient http) {
        var project = UUID.randomUUID();
        citing.cite(project, "one");
        citing.cite(project, "two");
        citing.cite(project, "three");
        await().untilAsserted(() ->
                assertThat(topics.read(Topics.PROJECT_EVENTS, project)).hasSize(3));

        http.post()
                .uri("/v1/operations/replays")
                .body(java.util.Map.of("aggregateId", project.toString(), "fromVersion", 2))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.sent")
                .isEqualTo(2);

        assertThat(topics.read(Topics.PROJECT_EVENTS, project))
                .extracting(record -> TopicProbe.header(record, CloudEventHeaders.SEQUENCE))
                .containsExactly("1", "2", "3", "2", "3");
    }
}
