package milepost.messaging.projection;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.Collectors;
import milepost.messaging.MessagingProperties;
import milepost.messaging.failure.DeadLetters;
import milepost.messaging.kafka.BatchListeners;
import milepost.messaging.kafka.KafkaClients;
import milepost.messaging.lag.LagMeasuring;
import milepost.messaging.signing.EventKeys;
import milepost.messaging.signing.RecordVerifier;
import milepost.messaging.signing.SignedFrom;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs every {@link Projection} bean of a service. */
@AutoConfiguration(
        after = {JdbcTemplateAutoConfiguration.class, TransactionAutoConfiguration.class},
        afterName = {
            "milepost.messaging.MessagingAutoConfiguration",
            "milepost.messaging.kafka.KafkaClientsAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
class ProjectionAutoConfiguration {

    @Bean
    ParkedAggregateRepository parkedAggregateRepository(JdbcClient jdbc) {
        return new ParkedAggregateRepository(jdbc);
    }

    @Bean
    SignedFrom signedFrom(JdbcClient jdbc) {
        return new SignedFrom(jdbc);
    }

    @Bean
    EventRecords eventRecords(List<Projection> projections, EventKeys keys, SignedFrom signedFrom) {
        var topics = projections.stream()
                .flatMap(projection -> projection.topics().stream())
                .toList();
        return new EventRecords(new RecordVerifier(keys, topics, signedFrom));
    }

    @Bean
    Projections projections(
            List<Projection> projections,
            KafkaClients clients,
            DeadLetters deadLetters,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            ParkedAggregateRepository parkedAggregates,
            MessagingProperties properties,
            EventRecords records,
            SignedFrom signedFrom,
            MeterRegistry meters) {
        var listeners = new BatchListeners(clients.consumers(), properties.concurrency(), signedFrom);
        var positions = new PositionRepository(jdbc);
        var topics = projections.stream().collect(Collectors.toMap(Projection::consumer, Projection::topics));
        var running = projections.stream()
                .map(projection ->
                        running(projection, records, listeners, deadLetters, positions, jdbc, transactions, meters))
                .toList();
        var lags = new LagMeasuring(clients.adminSettings(), topics, properties.stalledAfter());
        return new Projections(running, lags, positions, parkedAggregates, meters);
    }

    private static Projections.Running running(
            Projection projection,
            EventRecords records,
            BatchListeners listeners,
            DeadLetters deadLetters,
            PositionRepository positions,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            MeterRegistry registry) {
        var consumer = projection.consumer();
        var parkedEvents = new ParkedEventRepository(jdbc);
        var meters = new ProjectionMeters(registry, consumer);
        var failed = new FailedRecords(consumer, positions, parkedEvents, deadLetters, transactions, meters);
        var resumption = new Resumption(projection, records, positions, parkedEvents, transactions);
        var runner = new ProjectionRunner(
                projection, records, positions, parkedEvents, failed, resumption, transactions, meters);
        return new Projections.Running(
                consumer,
                listeners.create(consumer, projection.topics(), projection.batchWindow(), runner::handle),
                runner,
                new OperatorActs(projection, positions, parkedEvents, resumption, transactions));
    }

    @Bean
    ProjectionHealth projectionsHealthIndicator(Projections projections) {
        return new ProjectionHealth(projections);
    }

    @Bean
    @ConditionalOnWebApplication
    ParkedController parkedController(Projections projections, ParkedAggregateRepository parkedAggregates) {
        return new ParkedController(projections, parkedAggregates);
    }
}
