package milepost.progress.condition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.events.ReportingEvent.Document;
import milepost.progress.change.Warning;
import milepost.progress.fact.Condition;
import milepost.progress.fact.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * A fact about the condition of a project, in the API.
 *
 * @param previous the condition on that day as it was known before
 * @param currentCondition that of today, which a fact of the past need not change
 * @param currentSince from which day on that is known
 */
record ConditionResponse(
        UUID id,
        UUID projectId,
        Condition condition,
        Condition previous,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable ReasonCode reasonCode,
        @Nullable String reasonText,
        @Nullable Document document,
        Instant recordedAt,
        Condition currentCondition,
        @Nullable LocalDate currentSince,
        List<Warning> warnings) {

    static ConditionResponse of(ChangedCondition changed, LocalDate today) {
        var fact = changed.fact();
        return new ConditionResponse(
                fact.id(),
                fact.projectId(),
                fact.condition(),
                changed.previous(),
                fact.since(),
                fact.until(),
                fact.reasonCode(),
                fact.reasonText(),
                fact.document(),
                fact.recordedAt(),
                changed.now().conditionOn(today),
                changed.now().on(today).map(ConditionFact::since).orElse(null),
                changed.warnings(today));
    }
}
