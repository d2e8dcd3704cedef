package milepost.messaging.health;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import milepost.messaging.Degraded;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Makes every health check of a service answer in time. Without its database a service is down; any other check that does not
 * end degrades it.
 */
final class BoundedHealthChecks implements BeanPostProcessor {

    private static final String DATABASE = "db";

    private final List<BoundedHealth> checks = new CopyOnWriteArrayList<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof HealthIndicator indicator)) {
            return bean;
        }
        var bounded =
                new BoundedHealth(indicator, name.startsWith(DATABASE) ? Status.DOWN : Degraded.STATUS, this::startAll);
        checks.add(bounded);
        return bounded;
    }

    private void startAll() {
        checks.forEach(BoundedHealth::start);
    }
}
