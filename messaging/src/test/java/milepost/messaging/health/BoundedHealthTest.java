package milepost.messaging.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import milepost.messaging.Degraded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

class BoundedHealthTest {

    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicInteger started = new AtomicInteger();
    private final BoundedHealthChecks checks = new BoundedHealthChecks();

    @AfterEach
    void release() {
        never.countDown();
    }

    @Test
    void aCheckThatEndsIsPassedOn() {
        var up = bounded(
                "relayHealthIndicator",
                () -> Health.up().withDetail("pending", 3).build());

        assertThat(up.health()).isEqualTo(Health.up().withDetail("pending", 3).build());
    }

    @Test
    void aCheckThatHangsIsAnsweredAndNotStartedAgain() {
        var database = bounded("dbHealthContributor", this::hang);
        var relay = bounded("relayHealthIndicator", this::hang);

        for (int i = 0; i < 5; i++) { // would never end if it waited for them
            assertThat(database.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(relay.health().getStatus()).isEqualTo(Degraded.STATUS);
        }

        assertThat(started).hasValue(2);
    }

    @Test
    void aCheckThatThrowsIsDown() {
        var broken = bounded("relayHealthIndicator", () -> {
            throw new IllegalStateException("broken");
        });

        assertThat(broken.health().getStatus()).isEqualTo(Status.DOWN);
    }

    private HealthIndicator bounded(String name, HealthIndicator indicator) {
        return (HealthIndicator) checks.postProcessAfterInitialization(indicator, name);
    }

    private Health hang() {
        started.incrementAndGet();
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Health.up().build();
    }
}
