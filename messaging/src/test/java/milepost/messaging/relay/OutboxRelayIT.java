package milepost.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import milepost.events.envelope.CloudEventHeaders;
import milepost.events.envelope.EventSource;
import milepost.messaging.Degraded;
import milepost.messaging.WakeUp;
import milepost.messaging.test.TestKeys;
import milepost.messaging.test.TestPostgres;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the relay does when Kafka, its session or its instance fails. The topic here is a list. */
class OutboxRelayIT {

    private final List<ProducerRecord<String, byte[]>> topic = Collections.synchronizedList(new ArrayList<>());
    private final List<OutboxRelay> relays = new ArrayList<>();
    private DataSource database;
    private JdbcClient jdbc;

    @BeforeEach
    void createTables() {
        database = TestPostgres.newDataSource();
        jdbc = JdbcClient.create(database);
        TestPostgres.createMessagingTables(database);
    }

    @AfterEach
    void stop() {
        relays.forEach(OutboxRelay::stop);
    }

    @Test
    void errorsOfKafkaLeaveNoHoleAndBreakNoOrder() {
        var random = new Random(7);
        for (var version = 1; version <= 3_000; version++) {
            append("a", version);
        }

        start(() -> random.nextInt(1_000) == 0); // fails somewhere inside most batches

        awaitAllSent("a", 3_000);
    }

    @Test
    void eventsFollowWhenKafkaWasAwayForAWhile() {
        var away = new AtomicBoolean(true);
        start(away::get);
        append("a", 1);
        append("a", 2);
        await().during(Duration.ofMillis(500)).until(topic::isEmpty);

        away.set(false);

        awaitAllSent("a", 2);
    }

    @Test
    void whenTheLeaderLosesItsSessionAnotherGoesOn() {
        var first = start(() -> false);
        append("a", 1);
        awaitAllSent("a", 1);
        var second = start(() -> false);
        jdbc.sql("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()
                """).query(Boolean.class).list();

        for (var version = 2; version <= 50; version++) {
            append("a", version);
        }

        awaitAllSent("a", 50);
        assertThat(List.of(first.isRunning(), second.isRunning())).containsOnly(true);
    }

    @Test
    void aStoppedLeaderHandsOver() {
        var first = start(() -> false);
        append("a", 1);
        awaitAllSent("a", 1);
        start(() -> false);

        first.stop();
        append("a", 2);

        awaitAllSent("a", 2);
    }

    @Test
    void aProducerThatNeverAnswersIsReplaced() {
        var producers = new AtomicInteger();
        append("a", 1);
        append("a", 2);

        start(() -> producers.getAndIncrement() == 0 ? new SilentProducer() : new RecordingProducer(() -> false));

        awaitAllSent("a", 2);
        assertThat(producers).hasValueGreaterThan(1);
    }

    @Test
    void acknowledgementsThatTrickleInAreNoSilence() {
        for (var version = 1; version <= 12; version++) {
            append("a", version);
        }
        var producers = new AtomicInteger();

        start(() -> {
            producers.incrementAndGet();
            return new TricklingProducer();
        });

        awaitAllSent("a", 12); // one every half second, which is six seconds in all
        append("a", 13);
        awaitAllSent("a", 13);
        assertThat(producers).hasValue(1);
    }

    @Test
    void aLeaderThatFreezesIsReplacedAndBreaksNoOrderWhenItComesBack() {
        var gate = new Gate();
        start(gate.to(database), () -> new RecordingProducer(() -> false), state());
        append("a", 1);
        awaitAllSent("a", 1);
        start(() -> false);

        gate.close(); // the first one neither renews its lease nor ends its session
        append("a", 2);
        append("a", 3);
        awaitAllSent("a", 3);
        gate.open();
        append("a", 4);

        awaitAllSent("a", 4);
    }

    @Test
    void aLeaseThatEndsInTheFarFutureIsNotWaitedFor() {
        jdbc.sql("""
                insert into messaging.lease (name, holder, epoch, held_until)
                values ('kafka', gen_random_uuid(), 1, now() + interval '1 day')
                """).update();
        append("a", 1);

        start(() -> false);

        awaitAllSent("a", 1);
    }

    @Test
    void aFormerLeaderThatFollowsIsNotDegradedByWhatFailedBefore() {
        var first = state();
        var gate = new Gate();
        append("a", 1);
        start(gate.to(database), () -> new RecordingProducer(() -> true), first);
        await().until(() -> first.lastFailure().isPresent());
        gate.close();
        start(() -> false);
        awaitAllSent("a", 1);

        gate.open();

        await().until(() -> first.lastFailure().isEmpty());
        assertThat(first.isLeading()).isFalse();
    }

    @Test
    void healthTellsWhenEventsWaitAtWhicheverInstance() {
        start(() -> new RecordingProducer(() -> true)); // leads, and cannot send
        append("a", 1);
        jdbc.sql("update messaging.outbox set created_at = now() - interval '20 seconds'")
                .update();
        var followers = state();
        var follower = start(database, () -> new RecordingProducer(() -> true), followers);
        var backlog = new RelayBacklog(jdbc, new SimpleMeterRegistry());

        var late = new RelayHealth(follower, followers, backlog, Duration.ofSeconds(15));
        var patient = new RelayHealth(follower, followers, backlog, Duration.ofDays(1));

        assertThat(late.health().getStatus()).isEqualTo(Degraded.STATUS);
        await().untilAsserted(() -> assertThat(patient.health().getStatus()).isEqualTo(Status.UP));
    }

    private static RelayState state() {
        return new RelayState(new SimpleMeterRegistry());
    }

    private OutboxRelay start(java.util.function.BooleanSupplier fails) {
        return start(() -> new RecordingProducer(fails));
    }

    private OutboxRelay start(Supplier<Producer<String, byte[]>> producers) {
        return start(database, producers, new RelayState(new SimpleMeterRegistry()));
    }

    private OutboxRelay start(DataSource ownDatabase, Supplier<Producer<String, byte[]>> producers, RelayState state) {
        var relay = new OutboxRelay(
                ownDatabase,
                () -> new EventPublisher(producers.get(), TestKeys.signer(EventSource.REGISTRY)),
                new WakeUp(),
                new RelayNotifications(ownDatabase, jdbc),
                state,
                Duration.ofSeconds(2));
        relays.add(relay);
        relay.start();
        return relay;
    }

    private void append(String aggregate, long version) {
        jdbc.sql("""
                insert into messaging.outbox (id, aggregatetype, aggregateid, version, type, headers, payload)
                values (gen_random_uuid(), 'project', :aggregate, :version, 't', '{"ce_source":"/registry"}', '')
                """).param("aggregate", aggregate).param("version", version).update();
    }

    /** Every version is there, and never one before all that precede it: what a consumer that drops repeats sees. */
    private void awaitAllSent(String aggregate, long versions) {
        await().untilAsserted(() -> {
            var last = new HashMap<String, Long>();
            synchronized (topic) {
                for (var record : topic) {
                    var version = Long.parseLong(new String(record.headers()
                            .lastHeader(CloudEventHeaders.SEQUENCE)
                            .value()));
                    var before = last.getOrDefault(record.key(), 0L);
                    assertThat(version).isLessThanOrEqualTo(before + 1);
                    last.put(record.key(), Math.max(before, version));
                }
            }
            assertThat(last).containsEntry(aggregate, versions);
        });
    }

    /** A producer that takes records and never acknowledges them. */
    private static final class SilentProducer extends MockProducer<String, byte[]> {

        SilentProducer() {
            super(false, null, new StringSerializer(), new ByteArraySerializer());
        }
    }

    /** A producer that acknowledges one record every half second. */
    private final class TricklingProducer extends MockProducer<String, byte[]> {

        private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

        TricklingProducer() {
            super(false, null, new StringSerializer(), new ByteArraySerializer());
            clock.scheduleAtFixedRate(this::completeNext, 500, 500, TimeUnit.MILLISECONDS);
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record, Callback callback) {
            topic.add(record);
            return super.send(record, callback);
        }

        @Override
        public void close(Duration timeout) {
            clock.shutdownNow();
            super.close(timeout);
        }
    }

    /** Connections that stand still while the gate is closed, as if their process were stopped. */
    private static final class Gate {

        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

        void close() {
            lock.writeLock().lock();
        }

        void open() {
            lock.writeLock().unlock();
        }

        DataSource to(DataSource database) {
            return proxy(DataSource.class, database);
        }

        private <T> T proxy(Class<T> type, T target) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                        lock.readLock().lock();
                        lock.readLock().unlock();
                        try {
                            var result = method.invoke(target, arguments);
                            return method.getName().equals("getConnection") && result instanceof Connection connection
                                    ? proxy(Connection.class, connection)
                                    : result;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }

    /** A producer whose records land in the list, until one fails: then, as with Kafka, none of the later ones does. */
    private final class RecordingProducer extends MockProducer<String, byte[]> {

        private final java.util.function.BooleanSupplier fails;
        private boolean broken;

        RecordingProducer(java.util.function.BooleanSupplier fails) {
            super(true, null, new StringSerializer(), new ByteArraySerializer());
            this.fails = fails;
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record, Callback callback) {
            broken = broken || fails.getAsBoolean();
            if (broken) {
                return java.util.concurrent.CompletableFuture.failedFuture(new KafkaException("not taken"));
            }
            topic.add(record);
            return super.send(record, callback);
        }
    }
}
