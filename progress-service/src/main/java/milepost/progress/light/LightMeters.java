package milepost.progress.light;

import io.micrometer.core.instrument.Tags;
import milepost.progress.meter.CommittedCounts;
import milepost.progress.profile.Light;
import org.springframework.stereotype.Component;

/** Counts published changes of lights and of their rules. */
@Component
class LightMeters {

    private final CommittedCounts counts;

    LightMeters(CommittedCounts counts) {
        this.counts = counts;
    }

    /** Counts a change when the current transaction has committed. */
    void changed(Light light, String rule) {
        counts.count(
                "milepost.light.changes",
                "Published changes of lights, by the new light and its rule",
                Tags.of("light", light.code(), "rule", rule));
    }

    /** Counts that a project is judged by another rule when the current transaction has committed. */
    void ruleChanged(String rule) {
        counts.count("milepost.light.rule.changes", "Projects judged by another rule, by the new rule", "rule", rule);
    }
}
