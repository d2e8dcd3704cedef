package milepost.notify.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import milepost.events.RegistryEvent.ProjectCited;
import milepost.events.Topics;
import milepost.messaging.test.TestKafka;
import milepost.messaging.test.TopicProbe;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaAdmin;

class RegistryReadingTest {

    private static final Map<String, Object> KAFKA = Map.of("bootstrap.servers", TestKafka.bootstrapServers());

    private final TopicProbe topics = new TopicProbe();
    private final RegistryReading reading = new RegistryReading(new KafkaAdmin(KAFKA));

    @Test
    void theTopicIsReadWhenTheConsumerHasCommittedItsEnd() throws Exception {
        TopicProbe.createTopics();
        assertThat(reading.isReadWithin(Duration.ZERO)).as("nothing is on it").isTrue();

        publish();
        assertThat(reading.isReadWithin(Duration.ofMillis(300))).isFalse();

        Thread.startVirtualThread(this::readAll);
        assertThat(reading.isReadWithin(Duration.ofSeconds(10))).isTrue();

        publish();
        assertThat(reading.isReadWithin(Duration.ZERO)).isFalse();
        reading.destroy();
    }

    private void publish() {
        var project = UUID.randomUUID();
        topics.publish(project, 1, new ProjectCited(project, project, "plan", "一", "某铁路", "planned", null, null, null));
    }

    /** Commits as the consumer does after its transaction. */
    private void readAll() {
        try (var admin = Admin.create(KAFKA)) {
            var partitions = IntStream.range(0, Topics.PARTITIONS)
                    .mapToObj(number -> new TopicPartition(Topics.PROJECT_EVENTS, number))
                    .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
            var ends = admin.listOffsets(partitions).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            end -> new OffsetAndMetadata(end.getValue().offset())));
            admin.alterConsumerGroupOffsets(RegistryReading.CONSUMER, ends)
                    .all()
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
