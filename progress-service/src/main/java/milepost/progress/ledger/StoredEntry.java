package milepost.progress.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import milepost.ledger.tlog.Hash;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger.
 *
 * @param hash the stored one; only a check compares it with the leaf
 * @param previous the stored hash of the row before it about the same subject
 */
public record StoredEntry(
        long index,
        UUID eventId,
        String type,
        String subject,
        Instant occurredAt,
        Instant recordedAt,
        byte[] leaf,
        Hash hash,
        @Nullable Hash previous) {

    /** Truncates a time to the precision of a column; the database would round it, sometimes up. */
    public static Instant column(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }
}
