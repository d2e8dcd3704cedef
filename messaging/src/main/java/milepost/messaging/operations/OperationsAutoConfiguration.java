package milepost.messaging.operations;

import milepost.messaging.outbox.OutboxReplay;
import milepost.messaging.projection.Projections;
import milepost.messaging.relay.RelayBacklog;
import milepost.messaging.relay.RelayState;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Serves the operator's calls in every service. */
@AutoConfiguration(
        afterName = {
            "milepost.messaging.MessagingAutoConfiguration",
            "milepost.messaging.projection.ProjectionAutoConfiguration"
        })
@ConditionalOnWebApplication
class OperationsAutoConfiguration {

    @Bean
    OperationsController operationsController(
            RelayState state, RelayBacklog backlog, OutboxReplay replay, Projections projections) {
        return new OperationsController(state, backlog, replay, projections);
    }
}
