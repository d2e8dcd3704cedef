package milepost.progress.light;

import milepost.progress.meter.CommittedCounts;
import org.springframework.stereotype.Component;

/** Counts published changes of lights. */
@Component
class LightMeters {

    private final CommittedCounts counts;

    LightMeters(CommittedCounts counts) {
        this.counts = counts;
    }

    /** Counts a change when the current transaction has committed. */
    void countAfterCommit(Light light) {
        counts.count("milepost.light.changes", "Published changes of lights, by the new light", "light", light.code());
    }
}
