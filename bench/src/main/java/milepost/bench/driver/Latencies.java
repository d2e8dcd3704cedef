package milepost.bench.driver;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Collects durations and prints their percentiles. */
public final class Latencies {

    private final Histogram micros = new ConcurrentHistogram(3);

    public void recordNanos(long nanos) {
        micros.recordValue(Math.max(0, nanos / 1_000));
    }

    public long count() {
        return micros.getTotalCount();
    }

    @Override
    public String toString() {
        return "n=%d p50=%.2f ms p95=%.2f ms p99=%.2f ms p99.9=%.2f ms max=%.2f ms"
                .formatted(count(), at(50), at(95), at(99), at(99.9), micros.getMaxValue() / 1000.0);
    }

    private double at(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }
}
