package milepost.progress.portfolio.diff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.progress.profile.Light;
import milepost.progress.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A project that differs between two times.
 *
 * @param from null if it was registered later
 * @param to null if it was merged before
 * @param causes the events in between that changed it, the last ones; none if only days have passed
 * @param causeCount how many there were
 */
record Difference(
        UUID projectId,
        String nameZh,
        DifferenceKind kind,
        @Nullable Summary from,
        @Nullable Summary to,
        List<Cause> causes,
        int causeCount) {

    /**
     * What was known of a project at a time.
     *
     * @param slipDays on the day of that time; null without milestones
     * @param nextTarget the earliest target of an open milestone
     * @param missed those of the open milestones whose target has passed
     */
    record Summary(
            Stage stage,
            Light light,
            @Nullable Integer slipDays,
            @Nullable LocalDate nextTarget,
            int met,
            int open,
            int missed) {}

    /** @param reason as it was given with the event */
    record Cause(
            UUID eventId,
            String type,
            Instant recordedAt,
            @Nullable String reason) {}

    Difference with(List<Cause> found, int count) {
        return new Difference(projectId, nameZh, kind, from, to, found, count);
    }
}
