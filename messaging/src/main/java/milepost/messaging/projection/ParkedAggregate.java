package milepost.messaging.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate whose events a consumer has set aside.
 *
 * @param lastVersion the last version taken in; the one behind it is missing or could not be handled
 * @param parked poison: that event could not be handled; gap: it did not arrive
 * @param waiting how many events wait
 * @param error what went wrong with the first of them, null for a gap
 */
record ParkedAggregate(
        String consumer,
        String source,
        String aggregateId,
        long lastVersion,
        String parked,
        long waiting,
        @Nullable Instant since,
        @Nullable String error) {}
