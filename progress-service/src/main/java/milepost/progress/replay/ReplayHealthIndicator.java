package milepost.progress.replay;

import milepost.messaging.Degraded;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Degraded while the database is filled from the topics, and as long as projects lack events that could not be replayed. */
@Component
class ReplayHealthIndicator implements HealthIndicator {

    private final Replay replay;
    private final ReplayProgress progress;

    ReplayHealthIndicator(Replay replay, ReplayProgress progress) {
        this.replay = replay;
        this.progress = progress;
    }

    @Override
    public Health health() {
        var setAside = progress.projectsSetAside();
        if (!replay.isActive() && setAside == 0) {
            return Health.up().build();
        }
        return Health.status(Degraded.STATUS)
                .withDetail("remaining", progress.remaining())
                .withDetail("projectsSetAside", setAside)
                .build();
    }
}
