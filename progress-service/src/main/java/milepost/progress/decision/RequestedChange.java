package milepost.progress.decision;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.change.MovedTarget;
import milepost.progress.fact.Content.Moved;
import milepost.progress.fact.TargetChange;
import milepost.progress.fact.TargetChange.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A change of a target that was asked for, as it was then, and what was decided about it.
 *
 * @param projectId the project that the milestone belongs to now
 * @param revision the number of the move, if it is made
 * @param slipDays from the baseline to the new target
 * @param move the new target
 * @param policy the policy of the site that asks for a decision, null if none does
 * @param requester the subject of the token that asked; null once it is decided
 * @param occurredOn the day on which the target was moved, if that was before it was asked for
 * @param ruling null while it is pending
 */
public record RequestedChange(
        UUID projectId,
        UUID milestoneId,
        int revision,
        LocalDate baselineDate,
        LocalDate previousTarget,
        int slipDays,
        Moved move,
        @Nullable String policy,
        @Nullable String requester,
        @Nullable LocalDate occurredOn,
        Instant requestedAt,
        @Nullable Ruling ruling) {

    /** @param asked the milestone as it is with the target that is asked for */
    static RequestedChange of(MovedTarget asked, @Nullable String policy, String requester) {
        var milestone = asked.milestone();
        var target = asked.target();
        var decision = policy == null ? Decision.RECORDED : Decision.PENDING;
        return new RequestedChange(
                milestone.projectId(),
                milestone.id(),
                milestone.revisionCount(),
                milestone.baseline().date(),
                asked.previous().date(),
                milestone.slipDaysTo(target.date()),
                new Moved(target.date(), target.precision(), asked.change().decided(decision, null)),
                policy,
                policy == null ? null : requester,
                target.setOn().equals(WorkingDay.of(target.setAt())) ? null : target.setOn(),
                target.setAt(),
                policy == null ? new Ruling(target.setAt(), null, null) : null);
    }

    UUID id() {
        return change().id();
    }

    public TargetChange change() {
        return move.change();
    }

    Decision decision() {
        return change().decision();
    }

    int deltaDays() {
        return Math.toIntExact(DAYS.between(previousTarget, move.date()));
    }

    RequestedChange ruled(Decision decision, @Nullable String org, Ruling ruled) {
        return new RequestedChange(
                projectId,
                milestoneId,
                revision,
                baselineDate,
                previousTarget,
                slipDays,
                new Moved(move.date(), move.precision(), change().decided(decision, org)),
                policy,
                null,
                occurredOn,
                requestedAt,
                ruled);
    }

    /** When and why it was decided, recorded or withdrawn. */
    public record Ruling(
            Instant at, @Nullable String text, @Nullable String documentRef) {}
}
