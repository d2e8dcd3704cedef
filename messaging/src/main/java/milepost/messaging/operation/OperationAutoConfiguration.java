package milepost.messaging.operation;

import java.util.Map;
import milepost.messaging.kafka.KafkaClients;
import milepost.messaging.projection.ParkedAggregateRepository;
import milepost.messaging.projection.Projections;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/** Serves what operators see of a service. */
@AutoConfiguration(
        afterName = {
            "milepost.messaging.projection.ProjectionAutoConfiguration",
            "org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration"
        })
@ConditionalOnWebApplication
class OperationAutoConfiguration {

    /** In milliseconds: an operator does not wait longer for Kafka. */
    private static final int TIMEOUT = 5_000;

    @Bean
    ServiceController serviceController(ApplicationContext context, HealthEndpoint health) {
        return new ServiceController(context, health);
    }

    @Bean
    ProjectionsController projectionsController(Projections projections) {
        return new ProjectionsController(projections);
    }

    @Bean
    DeadLetterController deadLetterController(
            KafkaClients clients, Projections projections, ParkedAggregateRepository parked) {
        var consumers = clients.consumers();
        consumers.updateConfigs(Map.of(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT));
        return new DeadLetterController(new DeadLetterReader(consumers, projections, parked));
    }
}
