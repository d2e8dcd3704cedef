package milepost.progress.profile;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import milepost.progress.stage.MilestoneType;

/** Says in words when a condition holds. */
public final class ConditionWords {

    private ConditionWords() {}

    public static String zh(LightCondition condition) {
        var types = names(condition.types(), MilestoneType::zh, "、");
        var which = types.isEmpty() ? "任一未完成的里程碑" : "未完成的里程碑（" + types + "）";
        var pause = condition.pausesExcuse() ? "（暂停的从暂停期满起算）" : "";
        if (condition.slipDays() != null) {
            return "%s比基准日期晚 %d 天及以上".formatted(which, condition.slipDays());
        }
        if (condition.daysPastTarget() != null) {
            return "%s的目标日期已过 %d 天及以上%s".formatted(which, condition.daysPastTarget(), pause);
        }
        if (condition.monthsPastTarget() != null) {
            return "%s自目标日期所在月起已满 %d 个月%s".formatted(which, condition.monthsPastTarget(), pause);
        }
        if (condition.pointsBehind() != null) {
            return "形象进度落后计划曲线" + limitZh(condition.pointsBehind(), " 个百分点");
        }
        return condition.percentOfTimeShare() == null
                ? "项目状态为" + Objects.requireNonNull(condition.condition()).zh()
                : "形象进度与时间进度之比%s；时间进度自开工起，至下列里程碑中最晚的基准日期止：%s"
                        .formatted(limitZh(condition.percentOfTimeShare(), "%"), types);
    }

    public static String en(LightCondition condition) {
        var types = names(condition.types(), MilestoneType::en, ", ");
        var which = types.isEmpty() ? "an open milestone" : "an open milestone (" + types + ")";
        var pause = condition.pausesExcuse() ? ", or the end of its pause" : "";
        if (condition.slipDays() != null) {
            return "%s is %d or more days behind its baseline".formatted(which, condition.slipDays());
        }
        if (condition.daysPastTarget() != null) {
            return "%s is %d or more days past its target%s".formatted(which, condition.daysPastTarget(), pause);
        }
        if (condition.monthsPastTarget() != null) {
            return "%d or more months have ended since the target of %s%s, that month included"
                    .formatted(condition.monthsPastTarget(), which, pause);
        }
        if (condition.pointsBehind() != null) {
            return "the reported progress is %s points behind the planned curve"
                    .formatted(limitEn(condition.pointsBehind()));
        }
        return condition.percentOfTimeShare() == null
                ? "the project is "
                        + Objects.requireNonNull(condition.condition()).en()
                : "the reported progress is %s %% of that in proportion to time from the start of works to the latest baseline of: %s"
                        .formatted(limitEn(condition.percentOfTimeShare()), types);
    }

    private static String limitZh(Limit limit, String unit) {
        if (limit.atLeast() != null) {
            return " %d%s及以上".formatted(limit.atLeast(), unit);
        }
        return limit.moreThan() == null
                ? "低于 %d%s".formatted(Objects.requireNonNull(limit.lessThan()), unit)
                : "超过 %d%s".formatted(limit.moreThan(), unit);
    }

    private static String limitEn(Limit limit) {
        if (limit.atLeast() != null) {
            return limit.atLeast() + " or more";
        }
        return limit.moreThan() == null ? "less than " + limit.lessThan() : "more than " + limit.moreThan();
    }

    private static String names(List<MilestoneType> types, Function<MilestoneType, String> name, String between) {
        return types.stream().map(name).collect(Collectors.joining(between));
    }
}
