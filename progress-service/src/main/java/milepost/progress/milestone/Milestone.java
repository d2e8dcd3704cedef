package milepost.progress.milestone;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.progress.calendar.Precision;
import milepost.progress.stage.MilestoneType;
import milepost.web.check.Characters;
import org.jspecify.annotations.Nullable;

/**
 * A milestone with all its targets.
 *
 * @param targets the baseline first, the current target last
 * @param achievement null until it is met
 * @param moves how often it came to another project by a merge
 */
public record Milestone(
        UUID id,
        UUID projectId,
        MilestoneType type,
        String titleZh,
        List<Target> targets,
        @Nullable Achievement achievement,
        int moves) {

    public Milestone {
        targets = List.copyOf(targets);
    }

    public Target baseline() {
        return targets.getFirst();
    }

    public Target currentTarget() {
        return targets.getLast();
    }

    /** How often its target was moved. */
    public int revisionCount() {
        return targets.size() - 1;
    }

    /** Returns the number of its changes: each target that was set or missed, the achievement, and each move to another project. */
    public long version() {
        var missed =
                targets.stream().filter(target -> target.missedAt() != null).count();
        return targets.size() + missed + (isOpen() ? 0 : 1) + moves;
    }

    public boolean isOpen() {
        return achievement == null;
    }

    public Optional<LocalDate> actualDate() {
        return Optional.ofNullable(achievement).map(Achievement::actualDate);
    }

    /** Throws 409 if it is met: a report is not overwritten. */
    void requireOpen() {
        if (achievement != null) {
            throw MilestoneProblems.alreadyMet(id, achievement);
        }
    }

    /** Whether it has this type, and a title that looks the same. */
    public boolean looksLike(MilestoneType otherType, String otherTitle) {
        return type == otherType && Characters.seen(titleZh).equals(Characters.seen(otherTitle));
    }

    public MilestoneStatus status() {
        if (achievement != null) {
            return MilestoneStatus.MET;
        }
        return currentTarget().missedAt() == null ? MilestoneStatus.PLANNED : MilestoneStatus.MISSED;
    }

    /**
     * Returns the days from the baseline to the day on which it was met; while it is open, to its current target, or to
     * {@code today} once that has passed. Negative when early.
     */
    public int slipDays(LocalDate today) {
        if (achievement != null) {
            return slipDaysTo(achievement.actualDate());
        }
        return slipDaysTo(
                currentTarget().passedOn(today) ? today : currentTarget().date());
    }

    /** Returns the days from the baseline to a day. What is to happen some time after the baseline is never late. */
    public int slipDaysTo(LocalDate day) {
        var days = Math.toIntExact(DAYS.between(baseline().date(), day));
        return baseline().precision() == Precision.AFTER ? Math.min(days, 0) : days;
    }

    /** When it was last reported on. */
    public Instant lastConfirmedAt() {
        return achievement == null ? currentTarget().setAt() : achievement.recordedAt();
    }

    public Milestone withTarget(Target next) {
        return withTargets(Stream.concat(targets.stream(), Stream.of(next)).toList());
    }

    public Milestone withAchievement(Achievement reported) {
        return new Milestone(id, projectId, type, titleZh, targets, reported, moves);
    }

    /** Returns the milestone as it was known at a time; empty before it was added. */
    public Optional<Milestone> asOf(Instant time) {
        var known = targets.stream()
                .filter(target -> !target.setAt().isAfter(time))
                .map(target -> target.asOf(time))
                .toList();
        var reported = achievement != null && !achievement.recordedAt().isAfter(time) ? achievement : null;
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(new Milestone(id, projectId, type, titleZh, known, reported, moves));
    }

    Milestone withTargets(List<Target> every) {
        return new Milestone(id, projectId, type, titleZh, every, achievement, moves);
    }
}
