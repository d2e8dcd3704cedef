package milepost.progress.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.events.ReportingEvent.Document;
import milepost.progress.indicator.IndicatorContent.Observed;
import org.jspecify.annotations.Nullable;

/**
 * A value of an indicator that was observed.
 *
 * @param eventId the event that told it
 * @param date the day that the value describes
 * @param superseded whether another one of that day was recorded later, which counts instead
 */
public record Observation(
        UUID eventId,
        LocalDate date,
        BigDecimal value,
        @Nullable String note,
        List<Document> evidence,
        Instant recordedAt,
        boolean superseded) {

    static Observation of(IndicatorFact fact, Observed observed) {
        return new Observation(
                fact.eventId(),
                fact.occurredOn(),
                observed.value(),
                observed.note(),
                observed.evidence(),
                fact.recordedAt(),
                false);
    }

    /** Returns its value as events have it. */
    public String told() {
        return value.toPlainString();
    }

    Observation replaced() {
        return new Observation(eventId, date, value, note, evidence, recordedAt, true);
    }
}
