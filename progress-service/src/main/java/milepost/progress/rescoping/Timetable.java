package milepost.progress.rescoping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.events.ProgressEvent.NewBaseline;
import milepost.events.ProgressEvent.ScopeChange;
import milepost.progress.calendar.Moment;

/**
 * A timetable that a re-scoping opened.
 *
 * @param baseline its number, 2 for the first new one
 * @param openedOn the day on which it was approved
 */
record Timetable(
        UUID eventId,
        int baseline,
        LocalDate openedOn,
        Instant recordedAt,
        List<ScopeChange> changes,
        String reasonText,
        String documentRef,
        List<NewBaseline> milestones) {

    boolean isKnownAt(Moment moment) {
        return (moment.asOf() == null || !recordedAt.isAfter(moment.asOf()))
                && (moment.on() == null || !openedOn.isAfter(moment.on()));
    }
}
