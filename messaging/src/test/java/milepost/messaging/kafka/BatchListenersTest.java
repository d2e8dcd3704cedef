package milepost.messaging.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import milepost.messaging.signing.SignedFrom;
import milepost.messaging.test.TestKafka;
import milepost.messaging.test.TestPostgres;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

class BatchListenersTest {

    private static final Map<String, Object> KAFKA =
            Map.of("bootstrap.servers", TestKafka.bootstrapServers(), "auto.offset.reset", "earliest");

    private final String topic = "batches-" + UUID.randomUUID();
    private final String group = "group-" + UUID.randomUUID();

    @Test
    void aBatchThatIsTriedAgainDoesNotTakeBackWhatAnotherConsumerHasHandledMeanwhile() throws Exception {
        try (var admin = Admin.create(KAFKA)) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
            produceOneEach();
            var away = new AtomicBoolean(true);
            var tried = ConcurrentHashMap.<Integer>newKeySet();
            var first = listener(batch -> {
                batch.forEach(record -> tried.add(record.partition()));
                if (away.get()) {
                    throw new DataAccessResourceFailureException("the database is away");
                }
            });
            var second = listener(_ -> {});
            try {
                first.start();
                await().until(() -> tried.size() == 2);
                produceOneEach();
                second.start();
                await().until(() -> handled(admin).size() == 1);
                var ofSecond = handled(admin);

                away.set(false);

                await().until(() -> !ofSecond.containsAll(handled(admin)));
                assertThat(handled(admin)).containsExactlyInAnyOrder(0, 1);
            } finally {
                second.stop();
                first.stop();
            }
        }
    }

    private ConcurrentMessageListenerContainer<byte[], byte[]> listener(
            Consumer<List<ConsumerRecord<byte[], byte[]>>> listener) {
        var database = TestPostgres.newDataSource();
        TestPostgres.createMessagingTables(database);
        var consumers =
                new DefaultKafkaConsumerFactory<>(KAFKA, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        return new BatchListeners(consumers, 1, new SignedFrom(JdbcClient.create(database)))
                .create(group, List.of(topic), Duration.ZERO, listener);
    }

    private void produceOneEach() {
        try (var producer = new KafkaProducer<>(KAFKA, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, null, "value"));
            producer.send(new ProducerRecord<>(topic, 1, null, "value"));
        }
    }

    /** The partitions of which the group has handled both records. */
    private Set<Integer> handled(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(committed -> committed.getValue().offset() == 2)
                .map(committed -> committed.getKey().partition())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
