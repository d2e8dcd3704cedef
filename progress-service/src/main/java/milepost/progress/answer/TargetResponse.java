package milepost.progress.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import milepost.progress.calendar.Precision;
import milepost.progress.fact.TargetChange;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Target;
import org.jspecify.annotations.Nullable;

/**
 * A target in the API, and why it was moved to this date.
 *
 * @param eventId the event that told it
 * @param baseline the number of the timetable whose baseline it is, null for a target that was moved
 * @param deltaDays from the target before, null for the first
 * @param slipDays from the first baseline
 * @param setOn the day on which it was set
 * @param setAt when that was recorded
 * @param missedAt when it was marked as missed
 */
public record TargetResponse(
        UUID eventId,
        @Nullable Integer baseline,
        LocalDate date,
        Precision precision,
        @Nullable Integer deltaDays,
        int slipDays,
        LocalDate setOn,
        Instant setAt,
        @Nullable Instant missedAt,
        @Nullable TargetChange change) {

    static List<TargetResponse> all(Milestone milestone) {
        var all = new ArrayList<TargetResponse>();
        @Nullable Target before = null;
        for (var target : milestone.targets().all()) {
            all.add(of(target, before, milestone.firstBaseline()));
            before = target;
        }
        return all;
    }

    private static TargetResponse of(Target target, @Nullable Target before, Target first) {
        return new TargetResponse(
                target.eventId(),
                target.isBaseline() ? target.baseline() : null,
                target.date(),
                target.precision(),
                before == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(before.date(), target.date())),
                first.daysTo(target.date()),
                target.setOn(),
                target.setAt(),
                target.missedAt(),
                target.change());
    }
}
