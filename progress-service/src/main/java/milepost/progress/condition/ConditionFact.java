package milepost.progress.condition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import milepost.events.ReportingEvent.Document;
import milepost.progress.fact.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * A fact about the condition of a project.
 *
 * @param projectId the project for which it was recorded, which may have been merged since
 * @param since the day from which the condition holds
 * @param reasonCode null for a project that is active again
 */
public record ConditionFact(
        UUID id,
        UUID projectId,
        Condition condition,
        LocalDate since,
        @Nullable ReasonCode reasonCode,
        @Nullable String reasonText,
        @Nullable Document document,
        Instant recordedAt) {

    /** The same of another project, into which this one was merged. */
    ConditionFact of(UUID project) {
        return new ConditionFact(id, project, condition, since, reasonCode, reasonText, document, recordedAt);
    }
}
