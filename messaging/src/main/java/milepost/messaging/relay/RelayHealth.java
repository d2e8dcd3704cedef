package milepost.messaging.relay;

import milepost.messaging.Degraded;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Reports whether events reach Kafka. While Kafka cannot be reached the relay is degraded, not down: changes are accepted and
 * their events follow later. It is down only when it has stopped.
 */
final class RelayHealth extends AbstractHealthIndicator {

    private final OutboxRelay relay;
    private final RelayState state;
    private final RelayBacklog backlog;

    RelayHealth(OutboxRelay relay, RelayState state, RelayBacklog backlog) {
        super("The relay's backlog could not be read");
        this.relay = relay;
        this.state = state;
        this.backlog = backlog;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        if (!relay.isRunning()) {
            builder.down();
        } else if (state.lastFailure().isPresent()) {
            builder.status(Degraded.STATUS);
        } else {
            builder.up();
        }
        var waiting = backlog.waiting();
        builder.withDetail("leading", state.isLeading())
                .withDetail("pending", waiting.pending())
                .withDetail("oldestSeconds", waiting.oldest().toSeconds());
        state.lastFailure().ifPresent(failure -> builder.withDetail("failure", failure));
    }
}
