package milepost.messaging.relay;

import java.time.Duration;
import milepost.messaging.Degraded;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Reports whether events reach Kafka, by whichever instance. While they wait for long, or this instance cannot send them, the
 * relay is degraded, not down: changes are accepted and their events follow later. It is down only when it has stopped.
 */
final class RelayHealth extends AbstractHealthIndicator {

    private final OutboxRelay relay;
    private final RelayState state;
    private final RelayBacklog backlog;
    private final Duration lateAfter;

    /** @param lateAfter how long the oldest event may wait */
    RelayHealth(OutboxRelay relay, RelayState state, RelayBacklog backlog, Duration lateAfter) {
        super("The relay's backlog could not be read");
        this.relay = relay;
        this.state = state;
        this.backlog = backlog;
        this.lateAfter = lateAfter;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var waiting = backlog.waiting();
        if (!relay.isRunning()) {
            builder.down();
        } else if (state.lastFailure().isPresent() || waiting.oldest().compareTo(lateAfter) > 0) {
            builder.status(Degraded.STATUS);
        } else {
            builder.up();
        }
        builder.withDetail("leading", state.isLeading())
                .withDetail("pending", waiting.pending())
                .withDetail("oldestSeconds", waiting.oldest().toSeconds());
        state.lastFailure().ifPresent(failure -> builder.withDetail("failure", failure));
    }
}
