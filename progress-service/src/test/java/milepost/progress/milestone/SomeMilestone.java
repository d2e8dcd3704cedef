package milepost.progress.milestone;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.progress.calendar.Precision;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.stage.MilestoneType;

/** Milestones for tests: the start of works, due on a day, added a year before. */
public final class SomeMilestone {

    private SomeMilestone() {}

    public static Milestone due(String date) {
        return due(date, Precision.DAY);
    }

    public static Milestone due(String date, Precision precision) {
        return new Milestone(
                UUID.randomUUID(),
                UUID.randomUUID(),
                MilestoneType.START,
                "开工",
                List.of(target(0, date, precision, null)),
                null,
                0);
    }

    public static Milestone moved(Milestone milestone, String date) {
        var change = new TargetChange(UUID.randomUUID(), ReasonCode.LAND, "征迁滞后", null, false, "an office");
        var revision = milestone.targets().size();
        return milestone.withTarget(
                target(revision, date, milestone.currentTarget().precision(), change));
    }

    public static Milestone missed(Milestone milestone) {
        var current = milestone.currentTarget();
        var missedAt = WorkingDay.startOf(current.date().plusDays(1));
        var missed = new Target(
                current.revision(), current.date(), current.precision(), current.setAt(), missedAt, current.change());
        var targets = milestone.targets();
        return milestone.withTargets(java.util.stream.Stream.concat(
                        targets.subList(0, targets.size() - 1).stream(), java.util.stream.Stream.of(missed))
                .toList());
    }

    public static Milestone met(Milestone milestone, String date) {
        return milestone.withAchievement(
                new Achievement(LocalDate.parse(date), Instant.parse(date + "T09:00:00Z"), List.of()));
    }

    private static Target target(int revision, String date, Precision precision, TargetChange change) {
        var day = precision.lastDay(LocalDate.parse(date));
        return new Target(revision, day, precision, WorkingDay.startOf(day).minus(Duration.ofDays(365)), null, change);
    }
}
