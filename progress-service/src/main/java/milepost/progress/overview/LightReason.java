package milepost.progress.overview;

import java.time.LocalDate;
import milepost.progress.milestone.Milestone;
import milepost.progress.overview.Explanation.Reason;
import milepost.progress.profile.Comparison;
import milepost.progress.profile.Finding;
import milepost.progress.profile.Judgement;
import milepost.progress.profile.Light;

/** Says in words what gives a project its light. */
final class LightReason {

    private LightReason() {}

    static Reason of(Judgement judgement, LocalDate day) {
        if (judgement.lightOn(day) == Light.NONE) {
            return new Reason("尚无里程碑，不评定", "No milestones yet, so there is no light");
        }
        return judgement
                .causeOn(day)
                .map(cause -> of(cause, judgement, day))
                .orElseGet(() -> judgement.hasOpenMilestones() ? green(judgement) : met());
    }

    private static Reason met() {
        return new Reason("里程碑均已完成", "All milestones have been met");
    }

    private static Reason green(Judgement judgement) {
        return judgement.profile().looksAtWorks()
                ? new Reason("里程碑、进度和状态均未达到预警条件", "Neither milestones nor works are late enough for a warning")
                : new Reason("未完成的里程碑均未达到预警条件", "No open milestone is late enough for a warning");
    }

    private static Reason of(Finding cause, Judgement judgement, LocalDate day) {
        if (cause.milestone() != null) {
            return behind(cause.milestone(), day);
        }
        var condition = cause.condition().condition();
        if (condition != null) {
            return new Reason("项目状态：" + condition.zh(), "The project is " + condition.en());
        }
        return judgement.comparisonOn(day).map(LightReason::works).orElseThrow();
    }

    private static Reason works(Comparison works) {
        var reported = works.reportedOn() == null
                ? new Reason("尚无进度填报（按 0% 计）", "No progress is reported, which counts as 0 %")
                : new Reason(
                        "%s 填报形象进度 %s%%".formatted(works.reportedOn(), works.reportedPercent()),
                        "%s %% were reported for %s".formatted(works.reportedPercent(), works.reportedOn()));
        return reported.and(
                works.pointsBehind() != null
                        ? new Reason(
                                "%s 计划 %s%%，落后 %s 个百分点"
                                        .formatted(works.comparedOn(), works.plannedPercent(), works.pointsBehind()),
                                "%s %% were planned for %s, %s points more"
                                        .formatted(works.plannedPercent(), works.comparedOn(), works.pointsBehind()))
                        : new Reason(
                                "%s 按时间应为 %s%%，实际为其 %s%%"
                                        .formatted(
                                                works.comparedOn(), works.plannedPercent(), works.percentOfTimeShare()),
                                "which is %s %% of the %s %% proportional to time on %s"
                                        .formatted(
                                                works.percentOfTimeShare(),
                                                works.plannedPercent(),
                                                works.comparedOn())));
    }

    private static Reason behind(Milestone open, LocalDate day) {
        var slip = open.slipDays(day);
        var target = open.currentTarget();
        var name = new Reason(
                "“%s”尚未完成".formatted(open.titleZh()),
                "Still open: " + open.type().en());
        var behind = slip <= 0
                ? name
                : name.and(new Reason("比基准日期晚 %d 天".formatted(slip), "%d days behind its baseline".formatted(slip)));
        return target.passedOn(day)
                ? behind.and(new Reason(
                        "目标日期 %s 已过".formatted(target.date()), "its target %s has passed".formatted(target.date())))
                : behind;
    }
}
