package milepost.progress.silence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import milepost.progress.policy.SitePolicy;
import org.jspecify.annotations.Nullable;

/**
 * A site's policy of what follows when nothing is reported, one version of it.
 *
 * @param name and version, as in events
 * @param from the day on which it takes effect, but not before it is first read
 * @param region the beginning of the code of the lead region; null for all
 * @param category of the project; null for all
 * @param nature of the project; null for all
 * @param reminder after how many days each step is due
 */
record SilencePolicy(
        @NotBlank String name,
        LocalDate from,
        @Nullable String region,
        @Nullable String category,
        @Nullable String nature,
        @Positive int reminder,
        int warning,
        int supervisor)
        implements SitePolicy {

    SilencePolicy {
        if (warning <= reminder || supervisor <= warning) {
            throw new IllegalArgumentException(
                    "milepost.silence.policies: reminder, warning and supervisor of %s must rise".formatted(name));
        }
    }

    int days(Rung rung) {
        return switch (rung) {
            case REMINDER -> reminder;
            case WARNING -> warning;
            case SUPERVISOR -> supervisor;
        };
    }
}
