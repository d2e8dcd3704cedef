package milepost.messaging.lag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import milepost.messaging.test.TestKafka;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class ConsumerLagTest {

    private static final Map<String, Object> KAFKA = Map.of("bootstrap.servers", TestKafka.bootstrapServers());

    private final String topic = "lag-" + UUID.randomUUID();
    private final String group = "group-" + UUID.randomUUID();

    @Test
    void whatIsBehindTheCommittedOffsetsWaits() throws ExecutionException, InterruptedException {
        createTopic();
        try (var lag = new ConsumerLag(KAFKA, group, List.of(topic), Duration.ofDays(1))) {
            assertThat(lag.measure().records()).isZero();
            produce(0, 10);
            produce(1, 5);
            assertThat(lag.measure().records()).as("nothing is committed").isEqualTo(15);

            commit(0, 4);
            assertThat(lag.measure().records()).isEqualTo(11);

            commit(0, 10);
            commit(1, 5);
            assertThat(lag.measure().records()).isZero();
        }
    }

    @Test
    void aPartitionStallsInWhichRecordsWaitAndTheOffsetStays() throws ExecutionException, InterruptedException {
        createTopic();
        try (var lag = new ConsumerLag(KAFKA, group, List.of(topic), Duration.ofNanos(1))) {
            produce(0, 10);
            produce(1, 5);
            commit(0, 4);
            commit(1, 5);
            lag.measure();
            assertThat(lag.measure().stalled()).containsExactly(topic + "-0");

            commit(0, 5);
            assertThat(lag.measure().stalled()).as("it goes on").isEmpty();
        }
    }

    @Test
    void withoutATopicThereIsNoLag() {
        try (var lag = new ConsumerLag(KAFKA, group, List.of(topic), Duration.ofDays(1))) {
            assertThatThrownBy(lag::measure).isInstanceOf(ExecutionException.class);
        }
    }

    private void createTopic() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(KAFKA)) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
        }
    }

    private void produce(int partition, int records) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(KAFKA, new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < records; i++) {
                producer.send(new ProducerRecord<>(topic, partition, null, "value"))
                        .get();
            }
        }
    }

    private void commit(int partition, long offset) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(KAFKA)) {
            admin.alterConsumerGroupOffsets(
                            group, Map.of(new TopicPartition(topic, partition), new OffsetAndMetadata(offset)))
                    .all()
                    .get();
        }
    }
}
