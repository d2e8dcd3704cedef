package milepost.notify.milestone;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an event changes of a milestone; null for what it does not. */
record MilestoneChange(
        @Nullable String type,
        @Nullable String titleZh,
        @Nullable LocalDate baseline,
        @Nullable LocalDate target,
        @Nullable String precision,
        @Nullable LocalDate actual,
        @Nullable String status) {

    static MilestoneChange of(String status) {
        return new MilestoneChange(null, null, null, null, null, null, status);
    }

    static MilestoneChange described(String type, String titleZh) {
        return new MilestoneChange(type, titleZh, null, null, null, null, null);
    }

    static MilestoneChange toTarget(LocalDate target, String precision) {
        return new MilestoneChange(null, null, null, target, precision, null, null);
    }

    static MilestoneChange met(LocalDate actual) {
        return new MilestoneChange(null, null, null, null, null, actual, "MET");
    }

    static MilestoneChange toBaseline(LocalDate baseline) {
        return new MilestoneChange(null, null, baseline, null, null, null, null);
    }
}
