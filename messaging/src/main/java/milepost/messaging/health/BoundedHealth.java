package milepost.messaging.health;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.NestedExceptionUtils;

/**
 * A health check that answers in time. It runs in a thread of its own; a result may be as old as the time limit. All checks
 * of a service are started together, so that a probe waits for the slowest one only.
 */
final class BoundedHealth implements HealthIndicator {

    static final Duration LIMIT = Duration.ofMillis(800);

    private final HealthIndicator checked;
    private final Status whenLate;
    private final Runnable startAll;
    private Check current = new Check(System.nanoTime() - 2 * LIMIT.toNanos(), CompletableFuture.completedFuture(null));

    /** @param whenLate the status while a check does not end */
    BoundedHealth(HealthIndicator checked, Status whenLate, Runnable startAll) {
        this.checked = checked;
        this.whenLate = whenLate;
        this.startAll = startAll;
    }

    private record Check(long startedAt, CompletableFuture<@Nullable Health> result) {

        long age() {
            return System.nanoTime() - startedAt;
        }
    }

    @Override
    public Health health() {
        startAll.run();
        var check = start();
        try {
            var health = check.result.get(Math.max(0, LIMIT.toNanos() - check.age()), TimeUnit.NANOSECONDS);
            return health == null ? late() : health;
        } catch (TimeoutException e) {
            return late();
        } catch (ExecutionException e) {
            return Health.down(NestedExceptionUtils.getMostSpecificCause(e)).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return late();
        }
    }

    /** Starts a check unless one is running or has just ended. */
    synchronized Check start() {
        if (current.result.isDone() && current.age() > LIMIT.toNanos()) {
            var next = new Check(System.nanoTime(), new CompletableFuture<>());
            Thread.ofVirtual().name("health").start(() -> run(next.result));
            current = next;
        }
        return current;
    }

    private void run(CompletableFuture<@Nullable Health> result) {
        try {
            result.complete(checked.health());
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }

    private Health late() {
        return Health.status(whenLate)
                .withDetail("error", "No result within " + LIMIT.toMillis() + " ms")
                .build();
    }
}
