package milepost.registry.coverage;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/** That nobody reports on a project. */
enum Silence {
    /** Nobody ever has. */
    NEVER,
    /** Nobody has for as many days as the caller asks about. */
    FOR_DAYS;

    /**
     * @param daysSinceReport null without any report
     * @param silentDays how many of them make silence
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
}
