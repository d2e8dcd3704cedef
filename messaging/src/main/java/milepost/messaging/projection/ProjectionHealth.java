package milepost.messaging.projection;

import milepost.messaging.Degraded;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Whether events arrive: down when a listener has ended; degraded while events of some aggregate wait for an operator, while
 * a consumer handles nothing although records wait, and while Kafka does not tell what waits.
 */
final class ProjectionHealth extends AbstractHealthIndicator {

    private final Projections projections;

    ProjectionHealth(Projections projections) {
        super("The projections' positions could not be read");
        this.projections = projections;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var stopped = projections.stopped();
        var stalled = projections.stalled();
        var parked = projections.parkedCount();
        if (!stopped.isEmpty()) {
            builder.down().withDetail("stopped", stopped);
        } else if (parked > 0 || !stalled.isEmpty() || projections.isLagUnknown()) {
            builder.status(Degraded.STATUS);
        } else {
            builder.up();
        }
        builder.withDetail("parked", parked).withDetail("lag", projections.lag());
        if (!stalled.isEmpty()) {
            builder.withDetail("stalled", stalled);
        }
    }
}
