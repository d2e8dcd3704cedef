package milepost.messaging.outbox;

import io.micrometer.tracing.Tracer;
import java.time.Clock;
import milepost.messaging.MessagingProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a service its outbox: {@link AggregateChanges} writes it, its partitions come and go. */
@AutoConfiguration(
        afterName = {
            "milepost.messaging.MessagingAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration"
        })
class OutboxAutoConfiguration {

    @Bean
    AggregateChanges aggregateChanges(
            JdbcClient jdbc,
            ObjectProvider<Tracer> tracer,
            Clock clock,
            TransactionTemplate transactions,
            ApplicationEventPublisher listeners) {
        var outbox = new Outbox(new OutboxRepository(jdbc), new TraceParents(tracer.getIfAvailable()), clock);
        return new AggregateChanges(outbox, transactions, listeners);
    }

    @Bean(initMethod = "maintain")
    OutboxPartitions outboxPartitions(
            JdbcClient jdbc, TransactionTemplate transactions, Clock clock, MessagingProperties properties) {
        return new OutboxPartitions(
                jdbc, transactions, clock, (int) properties.outboxRetention().toDays());
    }
}
