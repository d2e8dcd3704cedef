package milepost.messaging.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import milepost.messaging.projection.PositionRepository.ParkedAggregate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.util.backoff.ExponentialBackOff;

/** Runs the projections of this service, each with a batch listener of its own, and resumes parked aggregates. */
final class Projections implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Projections.class);

    private final List<Running> projections = new ArrayList<>();

    private record Running(
            ProjectionRunner runner,
            ConcurrentMessageListenerContainer<byte[], byte[]> container,
            AtomicLong countedParked) {

        long parked() {
            return countedParked.get();
        }

        Projection projection() {
            return runner.projection();
        }

        long lag() {
            return container.metrics().values().stream()
                    .flatMap(metrics -> metrics.entrySet().stream())
                    .filter(metric -> metric.getKey().name().equals("records-lag")
                            && metric.getKey().tags().containsKey("partition"))
                    .map(metric -> metric.getValue().metricValue())
                    .mapToLong(lag -> lag instanceof Double number && !number.isNaN() ? number.longValue() : 0)
                    .sum();
        }
    }

    private final PositionRepository positions;

    Projections(
            List<Projection> projections,
            Function<Projection, ProjectionRunner> runners,
            PositionRepository positions,
            ConsumerFactory<byte[], byte[]> consumers,
            int concurrency,
            MeterRegistry meters) {
        this.positions = positions;
        for (var projection : projections) {
            var runner = runners.apply(projection);
            var running = new Running(runner, container(runner, consumers, concurrency), new AtomicLong());
            this.projections.add(running);
            gauge(meters, "lag", "Records on Kafka that the consumer has not handled", running, Running::lag);
            gauge(meters, "parked", "Aggregates whose events wait", running, Running::parked);
        }
    }

    private static void gauge(
            MeterRegistry meters, String name, String description, Running running, ToDoubleFunction<Running> value) {
        Gauge.builder("milepost.projection." + name, running, value)
                .description(description)
                .tag("consumer", running.projection().consumer())
                .register(meters);
    }

    private static ConcurrentMessageListenerContainer<byte[], byte[]> container(
            ProjectionRunner runner, ConsumerFactory<byte[], byte[]> consumers, int concurrency) {
        var projection = runner.projection();
        var properties = new ContainerProperties(projection.topics().toArray(String[]::new));
        properties.setGroupId(projection.consumer());
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setMessageListener((BatchMessageListener<byte[], byte[]>) runner::handle);
        properties.setMissingTopicsFatal(false);
        properties.setIdleBetweenPolls(projection.batchWindow().toMillis());
        properties.setSyncCommits(false); // the position is in the database; an offset only avoids redelivery
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName(projection.consumer());
        container.setConcurrency(concurrency);
        container.setCommonErrorHandler(withoutLimit());
        return container;
    }

    /** A batch fails as a whole only while the database or Kafka cannot be reached, and is retried until they can. */
    private static DefaultErrorHandler withoutLimit() {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(5_000);
        var handler = new DefaultErrorHandler(backOff);
        handler.setLogLevel(org.springframework.kafka.KafkaException.Level.WARN);
        return handler;
    }

    /** The consumers that have stopped although they should run. */
    List<String> stopped() {
        return projections.stream()
                .filter(running -> !running.container().isRunning())
                .map(running -> running.projection().consumer())
                .toList();
    }

    /** Records on Kafka that have not been handled, by consumer. */
    Map<String, Long> lag() {
        return projections.stream()
                .collect(Collectors.toMap(running -> running.projection().consumer(), Running::lag));
    }

    /** How many aggregates are parked, over all consumers. */
    long parkedCount() {
        countParked();
        return projections.stream().mapToLong(Running::parked).sum();
    }

    /** Counts for the gauges, because a scrape must not wait for the database. */
    @Scheduled(fixedDelayString = "PT5S")
    void countForGauges() {
        try {
            countParked();
        } catch (DataAccessException e) {
            log.debug("Could not count the parked aggregates; readiness reports the database", e);
        }
    }

    private void countParked() {
        projections.forEach(running -> running.countedParked()
                .set(positions.parked(running.projection().consumer())));
    }

    List<ParkedAggregate> parked(int limit) {
        return positions.parkedAggregates(limit);
    }

    /** Tries the waiting events of an aggregate again. Returns why the first one cannot be handled, or empty if all were. */
    Optional<String> retry(String consumer, String source, String aggregateId) {
        return message(resumption(consumer).resume(new PositionRepository.Key(source, aggregateId)));
    }

    /** Skips the first waiting version and goes on with the next one. */
    Optional<String> skip(String consumer, String source, String aggregateId) {
        return message(resumption(consumer).skip(new PositionRepository.Key(source, aggregateId)));
    }

    /** Tries the first waiting event with other data, and goes on with the next one. */
    Optional<String> replace(String consumer, String source, String aggregateId, byte[] data) {
        return message(resumption(consumer).replace(new PositionRepository.Key(source, aggregateId), data));
    }

    boolean knows(String consumer) {
        return projections.stream()
                .anyMatch(running -> running.projection().consumer().equals(consumer));
    }

    private static Optional<String> message(Optional<RuntimeException> failure) {
        return failure.map(e -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }

    private Resumption resumption(String consumer) {
        return projections.stream()
                .filter(running -> running.projection().consumer().equals(consumer))
                .findFirst()
                .orElseThrow()
                .runner()
                .resumption();
    }

    @Override
    public void start() {
        projections.forEach(running -> running.container().start());
    }

    @Override
    public void stop() {
        projections.forEach(running -> running.container().stop());
    }

    @Override
    public boolean isRunning() {
        return projections.stream().anyMatch(running -> running.container().isRunning());
    }
}
