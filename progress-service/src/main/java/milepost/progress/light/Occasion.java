package milepost.progress.light;

import java.time.Instant;
import java.time.LocalDate;
import milepost.events.envelope.Author;
import milepost.progress.calendar.WorkingDay;
import org.jspecify.annotations.Nullable;

/**
 * Why a light is looked at.
 *
 * @param occurredAt when it may have become another one, null for when that is recorded
 * @param at when that is recorded
 * @param cause that changed the milestones, null if nothing did
 * @param backfill true if what led to it was recorded long after it happened; null otherwise
 */
record Occasion(
        LocalDate day,
        Author author,
        @Nullable Instant occurredAt,
        Instant at,
        @Nullable Cause cause,
        @Nullable Boolean backfill) {

    static Occasion of(Instant at, Author author, @Nullable Cause cause) {
        return new Occasion(
                WorkingDay.of(at),
                author,
                null,
                at,
                cause,
                cause == null ? null : cause.event().backfill());
    }
}
