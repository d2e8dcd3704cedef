package milepost.registry.coverage;

import com.fasterxml.jackson.annotation.JsonValue;
import milepost.web.value.Labelled;
import org.jspecify.annotations.Nullable;

/** Why a project counts as silent. */
enum Silence implements Labelled {
    /** It has no report. */
    NEVER,
    /** Its last report is at least as old as the given number of days. */
    FOR_DAYS;

    /**
     * Returns null if the project is not silent.
     *
     * @param daysSinceReport null without a report
     * @param silentDays from which age of the last report a project is silent
     */
    static @Nullable Silence of(@Nullable Integer daysSinceReport, int silentDays) {
        if (daysSinceReport == null) {
            return NEVER;
        }
        return daysSinceReport >= silentDays ? FOR_DAYS : null;
    }

    @JsonValue
    String code() {
        return switch (this) {
            case NEVER -> "never";
            case FOR_DAYS -> "for-days";
        };
    }

    @Override
    public String zh() {
        return this == NEVER ? "从未报告" : "久未报告";
    }

    @Override
    public String en() {
        return this == NEVER ? "never reported" : "no recent report";
    }
}
