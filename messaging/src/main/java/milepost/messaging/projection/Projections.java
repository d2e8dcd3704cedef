package milepost.messaging.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import milepost.events.envelope.EventSource;
import milepost.messaging.lag.ConsumerLag.Lag;
import milepost.messaging.lag.LagMeasuring;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** Runs the projections of this service, each with a batch listener of its own, and tells how they do. */
public final class Projections implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Projections.class);

    private final List<Running> projections;
    private final LagMeasuring lags;
    private final PositionRepository positions;
    private final ParkedAggregateRepository parkedAggregates;

    /** A projection with its listener. */
    record Running(
            String consumer,
            ConcurrentMessageListenerContainer<byte[], byte[]> container,
            ProjectionRunner runner,
            OperatorActs acts,
            AtomicLong parked) {

        Running(
                String consumer,
                ConcurrentMessageListenerContainer<byte[], byte[]> container,
                ProjectionRunner runner,
                OperatorActs acts) {
            this(consumer, container, runner, acts, new AtomicLong());
        }
    }

    Projections(
            List<Running> projections,
            LagMeasuring lags,
            PositionRepository positions,
            ParkedAggregateRepository parkedAggregates,
            MeterRegistry meters) {
        this.projections = projections;
        this.lags = lags;
        this.positions = positions;
        this.parkedAggregates = parkedAggregates;
        for (var running : projections) {
            gauge(
                    meters,
                    "lag",
                    "Records on Kafka that the consumer, in all its instances, has not handled",
                    running,
                    one -> lags.of(one.consumer())
                            .map(lag -> (double) lag.records())
                            .orElse(Double.NaN));
            gauge(meters, "parked", "Aggregates whose events wait", running, one -> one.parked.get());
        }
    }

    private static void gauge(
            MeterRegistry meters, String name, String description, Running running, ToDoubleFunction<Running> value) {
        Gauge.builder("milepost.projection." + name, running, value)
                .description(description)
                .tag("consumer", running.consumer())
                .register(meters);
    }

    /**
     * Whether a consumer has handled an event of an aggregate, or of one of several whose ids follow each other and have the
     * same length.
     */
    public boolean hasHandled(String consumer, EventSource source, String firstId, String lastId) {
        return positions.anyHandled(consumer, source.uri(), firstId, lastId);
    }

    /**
     * Handles records of a topic beside what the listeners hand over, in order per partition: of every projection that reads the
     * topic. What one has handled already changes nothing.
     */
    public void handle(String topic, List<ConsumerRecord<byte[], byte[]>> records) {
        projections.stream()
                .map(Running::runner)
                .filter(runner -> runner.projection().topics().contains(topic))
                .forEach(runner -> runner.handle(records));
    }

    /**
     * How a projection does.
     *
     * @param running false if its listener has ended
     * @param lag records on Kafka that it, in all its instances, has not handled; null while Kafka does not tell
     * @param position where it goes on: the sum of its offsets in all partitions
     * @param stalled the partitions in which records wait and none is handled
     * @param parked aggregates whose events wait
     */
    public record ProjectionState(
            String consumer,
            List<String> topics,
            boolean running,
            @Nullable Long lag,
            @Nullable Long position,
            List<String> stalled,
            long parked) {}

    public List<ProjectionState> states() {
        return projections.stream().map(this::state).toList();
    }

    private ProjectionState state(Running running) {
        var lag = lags.of(running.consumer());
        return new ProjectionState(
                running.consumer(),
                running.runner().projection().topics(),
                running.container().isRunning(),
                lag.map(Lag::records).orElse(null),
                lag.map(Lag::position).orElse(null),
                lag.map(Lag::stalled).orElse(List.of()),
                running.parked().get());
    }

    /** The topics that the projections read, each once. */
    public Set<String> topics() {
        return projections.stream()
                .flatMap(running -> running.runner().projection().topics().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The consumers that have stopped although they should run. */
    List<String> stopped() {
        return projections.stream()
                .filter(running -> !running.container().isRunning())
                .map(Running::consumer)
                .toList();
    }

    /** Records on Kafka that have not been handled, by consumer; without those that could not be measured. */
    Map<String, Long> lag() {
        var measured = new TreeMap<String, Long>();
        projections.forEach(running ->
                lags.of(running.consumer()).ifPresent(lag -> measured.put(running.consumer(), lag.records())));
        return measured;
    }

    /** The partitions in which records wait and none is handled, by consumer. */
    Map<String, List<String>> stalled() {
        var stalled = new TreeMap<String, List<String>>();
        projections.forEach(running -> lags.of(running.consumer())
                .filter(lag -> !lag.stalled().isEmpty())
                .ifPresent(lag -> stalled.put(running.consumer(), lag.stalled())));
        return stalled;
    }

    /** Whether Kafka has not answered for a while, so that nobody knows what waits there. */
    boolean isLagUnknown() {
        return lags.isFailing();
    }

    /** How many aggregates are parked, over all consumers. */
    long parkedCount() {
        projections.forEach(running -> running.parked().set(parkedAggregates.count(running.consumer())));
        return projections.stream().mapToLong(running -> running.parked().get()).sum();
    }

    /** Counts for the gauges, because a scrape must not wait for the database. */
    @Scheduled(fixedDelayString = "PT5S")
    void countForGauges() {
        try {
            parkedCount();
        } catch (DataAccessException | TransactionException e) {
            log.debug("Could not count the parked aggregates; readiness reports the database", e);
        }
    }

    Optional<OperatorActs> actsOn(String consumer) {
        return projections.stream()
                .filter(running -> running.consumer().equals(consumer))
                .findFirst()
                .map(Running::acts);
    }

    public List<String> consumers() {
        return projections.stream().map(Running::consumer).toList();
    }

    @Override
    public void start() {
        projections.forEach(running -> running.container().start());
        lags.start();
    }

    @Override
    public void stop() {
        lags.stop();
        projections.forEach(running -> running.container().stop());
    }

    @Override
    public boolean isRunning() {
        return projections.stream().anyMatch(running -> running.container().isRunning());
    }
}
