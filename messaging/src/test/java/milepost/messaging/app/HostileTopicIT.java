package milepost.messaging.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import milepost.messaging.Degraded;
import milepost.messaging.app.MessagingTestApplication.Citing;
import milepost.messaging.app.MessagingTestApplication.SeenProjection;
import milepost.messaging.test.ServiceIT;
import milepost.messaging.test.TestKafka;
import milepost.messaging.test.TopicProbe;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Whatever stands on a topic concerns the project that it names, and no other. */
@ServiceIT
class HostileTopicIT {

    private static final int RECORDS = 2_000;
    private static final int EVENTS = 20;

    @Autowired
    SeenProjection seen;

    @Autowired
    TopicProbe topics;

    @Autowired
    MeterRegistry meters;

    @Autowired
    @Qualifier("projectionsHealthIndicator") HealthIndicator health;

    @Autowired
    RestTestClient http;

    private Operator operator;

    @BeforeEach
    void takeOffice() {
        TopicProbe.createTopics();
        operator = new Operator(http);
    }

    @Test
    void nothingOnATopicStopsAnotherProjectAndEachGoesOnWhenItsEventsCome() {
        seen.failures.putAll(HostileRecords.FAILURES);
        var random = new Random(20261129);
        var healthy = Stream.generate(UUID::randomUUID).limit(30).toList();
        var victims = Stream.generate(UUID::randomUUID).limit(100).toList();
        write(random, healthy, victims);

        await().untilAsserted(() -> assertThat(healthy)
                .allSatisfy(project -> assertThat(seen.versions(project))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, EVENTS).boxed().toList())));
        await().untilAsserted(() -> assertThat(lag()).isZero());
        var parked = operator.parked().stream()
                .map(one -> one.path("aggregateId").asString())
                .toList();
        assertThat(victims).anySatisfy(victim -> assertThat(parked).contains(victim.toString()));
        assertThat(parked)
                .doesNotContainAnyElementsOf(
                        healthy.stream().map(UUID::toString).toList());
        assertThat(health.health().getStatus()).isEqualTo(Degraded.STATUS);
        assertThat(health.health().getDetails()).doesNotContainKey("stalled");

        bringBack(victims);
    }

    /** Hostile records among the events of projects that are well. */
    private void write(Random random, List<UUID> healthy, List<UUID> victims) {
        var hostile = new HostileRecords(random);
        var events = new ArrayList<Runnable>();
        for (long version = 1; version <= EVENTS; version++) {
            for (var project : healthy) {
                var next = version;
                events.add(() -> topics.publish(project, next, Citing.citation(project, "well")));
            }
        }
        try (var producer = producer()) {
            for (int i = 0; i < RECORDS; i++) {
                producer.send(hostile.next(victims.get(random.nextInt(victims.size()))));
                if (i % (RECORDS / 4) == 0) {
                    producer.send(hostile.huge(victims.get(i % victims.size()), true));
                    producer.send(hostile.huge(victims.get(i % victims.size()), false));
                }
                if (i * events.size() / RECORDS != (i + 1) * events.size() / RECORDS) {
                    producer.flush();
                    events.get(i * events.size() / RECORDS).run();
                }
            }
        }
    }

    private void bringBack(List<UUID> victims) {
        for (var victim : victims) {
            topics.publish(victim, 1, Citing.citation(victim, "one"));
            topics.publish(victim, 2, Citing.citation(victim, "two"));
        }
        await().untilAsserted(() -> assertThat(victims)
                .allSatisfy(victim -> assertThat(seen.versions(victim)).containsExactly(1L, 2L)));
        for (var victim : victims) {
            if (operator.parked(victim) != null) { // by a version that will never be next
                assertThat(operator.resume(victim, "discard")).isTrue();
            }
        }
        var parked = operator.parked();
        assertThat(victims)
                .allSatisfy(victim -> assertThat(parked)
                        .noneMatch(one -> one.path("aggregateId").asString().equals(victim.toString())));
    }

    @Test
    void lagCountsWhatIsHandledAndNotWhatIsFetched() {
        var project = UUID.randomUUID();
        var waiting = "waiting " + project;
        seen.failures.put(waiting, new DataAccessResourceFailureException("the database is away"));

        topics.publish(project, 1, Citing.citation(project, waiting));
        topics.publish(project, 2, Citing.citation(project, "two"));
        try {
            await().until(() -> seen.failed.contains(waiting));
            // Earlier events of other tests may wait in the same batch.
            await().untilAsserted(() -> assertThat(lag()).isGreaterThanOrEqualTo(2));
        } finally {
            seen.failures.remove(waiting);
        }

        await().untilAsserted(() -> assertThat(seen.versions(project)).containsExactly(1L, 2L));
        await().untilAsserted(() -> assertThat(lag()).isZero());
        assertThat(operator.parked(project)).isNull();
    }

    private double lag() {
        return meters.get("milepost.projection.lag")
                .tag("consumer", SeenProjection.CONSUMER)
                .gauge()
                .value();
    }

    private static KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        TestKafka.bootstrapServers(),
                        "compression.type",
                        "lz4",
                        "linger.ms",
                        5,
                        "max.request.size",
                        10_000_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
