package milepost.progress.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import milepost.events.ProgressEvent.Evidence;

/**
 * The report that a milestone was met.
 *
 * @param actualDate the day on which it was met
 * @param recordedAt when that was reported
 */
public record Achievement(LocalDate actualDate, Instant recordedAt, List<Evidence> evidence) {

    public Achievement {
        evidence = List.copyOf(evidence);
    }
}
