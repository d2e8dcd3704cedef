package milepost.progress.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.progress.calendar.Precision;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.fact.Content;
import milepost.progress.fact.Content.Added;
import milepost.progress.fact.Content.Met;
import milepost.progress.fact.Content.Missed;
import milepost.progress.fact.Content.Moved;
import milepost.progress.fact.Content.Paused;
import milepost.progress.fact.Definition;
import milepost.progress.fact.Fact;
import milepost.progress.fact.Facts;
import milepost.progress.fact.Reason;
import milepost.progress.fact.ReasonCode;
import milepost.progress.fact.TargetChange;
import milepost.progress.fact.TargetChange.Decision;
import milepost.progress.stage.MilestoneType;

/** Milestones for tests: the start of works, due on a day, added a year before. */
public final class SomeMilestone {

    private SomeMilestone() {}

    public static Milestone due(String date) {
        return due(date, Precision.DAY);
    }

    public static Milestone due(String date, Precision precision) {
        return of(Definition.of(MilestoneType.START, "开工"), date, precision);
    }

    public static Milestone of(Definition definition, String date, Precision precision) {
        var day = precision.lastDay(LocalDate.parse(date));
        var added = yearBefore(day, new Added(definition, day, precision));
        return new Milestone(UUID.randomUUID(), UUID.randomUUID(), new Facts(List.of(added)), 0);
    }

    public static Milestone moved(Milestone milestone, String date) {
        var precision = milestone.currentTarget().precision();
        var day = precision.lastDay(LocalDate.parse(date));
        var change = new TargetChange(
                UUID.randomUUID(), ReasonCode.LAND, "征迁滞后", null, false, "an office", Decision.RECORDED, null);
        return milestone.with(yearBefore(day, new Moved(day, precision, change)));
    }

    public static Milestone missed(Milestone milestone) {
        var target = milestone.currentTarget();
        var after = target.date().plusDays(1);
        return milestone.with(Fact.of(after, WorkingDay.startOf(after), new Missed(target.eventId(), target.date())));
    }

    public static Milestone met(Milestone milestone, String date) {
        return milestone.with(Fact.of(LocalDate.parse(date), Instant.parse(date + "T09:00:00Z"), new Met(List.of())));
    }

    public static Milestone paused(Milestone milestone, String until) {
        var pause = new Paused(ReasonCode.WEATHER, new Reason("冬季停工", null), LocalDate.parse(until));
        return milestone.with(yearBefore(milestone.currentTarget().date(), pause));
    }

    private static Fact yearBefore(LocalDate day, Content content) {
        var set = day.minusDays(365);
        return Fact.of(set, WorkingDay.startOf(set), content);
    }
}
