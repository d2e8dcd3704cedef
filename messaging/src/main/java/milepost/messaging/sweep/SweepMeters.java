package milepost.messaging.sweep;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** What an operator asks about a sweep: how much it handles, how often it fails, how long ago it last succeeded. */
final class SweepMeters {

    private final Counter rows;
    private final Timer succeeded;
    private final Timer failed;
    private final Clock clock;
    private volatile Instant lastSuccess;

    SweepMeters(String sweep, MeterRegistry meters, Clock clock) {
        this.clock = clock;
        this.lastSuccess = clock.instant();
        this.rows = Counter.builder("milepost.sweep.rows")
                .description("Rows that the sweep has handled")
                .tag("sweep", sweep)
                .register(meters);
        this.succeeded = runs(sweep, "success", meters);
        this.failed = runs(sweep, "failure", meters);
        TimeGauge.builder("milepost.sweep.age", this, TimeUnit.SECONDS, SweepMeters::ageInSeconds)
                .description("Time since the last successful run, or since the start before the first one")
                .tag("sweep", sweep)
                .register(meters);
    }

    private static Timer runs(String sweep, String outcome, MeterRegistry meters) {
        return Timer.builder("milepost.sweep.runs")
                .description("Runs of the sweep, by outcome")
                .tag("sweep", sweep)
                .tag("outcome", outcome)
                .register(meters);
    }

    void succeeded(long nanos, int handled) {
        lastSuccess = clock.instant();
        succeeded.record(nanos, TimeUnit.NANOSECONDS);
        rows.increment(handled);
    }

    void failed(long nanos) {
        failed.record(nanos, TimeUnit.NANOSECONDS);
    }

    private double ageInSeconds() {
        return Duration.between(lastSuccess, clock.instant()).toMillis() / 1000.0;
    }
}
