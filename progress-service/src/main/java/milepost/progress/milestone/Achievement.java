package milepost.progress.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.events.ProgressEvent.Evidence;
import milepost.progress.fact.Content.Met;
import milepost.progress.fact.Fact;

/**
 * The report that a milestone was met.
 *
 * @param eventId the event that told it
 * @param actualDate the day on which it was met
 * @param recordedAt when that was reported
 */
public record Achievement(UUID eventId, LocalDate actualDate, Instant recordedAt, List<Evidence> evidence) {

    public Achievement {
        evidence = List.copyOf(evidence);
    }

    static Achievement of(Fact fact, Met met) {
        return new Achievement(fact.eventId(), fact.occurredOn(), fact.recordedAt(), met.evidence());
    }
}
