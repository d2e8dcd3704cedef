package milepost.progress.condition;

import java.time.LocalDate;
import java.util.List;
import milepost.events.ReportingEvent.ConditionChanged;
import milepost.progress.change.Warning;
import milepost.progress.fact.Condition;
import org.jspecify.annotations.Nullable;

/** A fact about the condition of a project that was recorded, with what was on record before and what is now. */
record ChangedCondition(ConditionFact fact, ConditionHistory before, ConditionHistory now) {

    Condition previous() {
        return before.conditionOn(fact.since());
    }

    ConditionChanged event(@Nullable Boolean backfill) {
        return new ConditionChanged(
                fact.projectId(),
                fact.id(),
                fact.condition().name(),
                previous().name(),
                fact.since(),
                fact.until(),
                fact.reasonCode() == null ? null : fact.reasonCode().name(),
                fact.reasonText(),
                fact.document(),
                backfill);
    }

    List<Warning> warnings(LocalDate today) {
        if (before.isExplainedAnew(fact)) {
            return List.of();
        }
        if (previous() == fact.condition()) {
            return List.of(new Warning(
                    "condition-held-already",
                    "按已有记录，该项目在 %s 已处于“%s”状态".formatted(fact.since(), previous().zh()),
                    "According to what is on record, the project was already %s on %s"
                            .formatted(previous().en(), fact.since())));
        }
        if (now.conditionOn(today) != fact.condition()) {
            return List.of(new Warning(
                    "condition-of-the-past",
                    "已有日期更晚的记录，当前状态仍为“%s”".formatted(now.conditionOn(today).zh()),
                    "A later change is on record; the project is %s today"
                            .formatted(now.conditionOn(today).en())));
        }
        return List.of();
    }
}
