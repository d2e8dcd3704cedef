package milepost.progress.condition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import milepost.events.ReportingEvent.Document;
import milepost.progress.fact.Condition;
import milepost.progress.fact.ReasonCode;
import milepost.progress.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A fact about the condition of a project.
 *
 * @param projectId the project for which it was recorded, which may have been merged since
 * @param since the day from which the condition holds
 * @param until by which work goes on or the condition is explained anew; null if no day was named
 * @param reasonCode null for a project that is active again
 */
public record ConditionFact(
        UUID id,
        UUID projectId,
        Condition condition,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable ReasonCode reasonCode,
        @Nullable String reasonText,
        @Nullable Document document,
        Instant recordedAt) {

    /** The same of a project, and from a day on. */
    ConditionFact of(UUID project, LocalDate from) {
        return new ConditionFact(id, project, condition, from, until, reasonCode, reasonText, document, recordedAt);
    }

    Statement statement() {
        return new Statement(since, until, reasonCode, null, null, null, null);
    }
}
