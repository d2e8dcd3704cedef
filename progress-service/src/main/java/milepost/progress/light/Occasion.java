package milepost.progress.light;

import java.time.Instant;
import java.time.LocalDate;
import milepost.events.Author;
import org.jspecify.annotations.Nullable;

/**
 * Why a light is looked at.
 *
 * @param occurredAt when it may have become another one, null for now
 * @param cause that changed the milestones, null if nothing did
 * @param backfill true if what led to it was recorded long after it happened; null otherwise
 */
record Occasion(
        LocalDate day,
        Author author,
        @Nullable Instant occurredAt,
        @Nullable Cause cause,
        @Nullable Boolean backfill) {

    static Occasion of(LocalDate today, Author author, @Nullable Cause cause) {
        return new Occasion(
                today, author, null, cause, cause == null ? null : cause.event().backfill());
    }
}
