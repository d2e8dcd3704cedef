package milepost.progress.confirmation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A confirmation that nothing has changed.
 *
 * @param asOfDate the day up to which nothing had changed
 */
record Confirmation(
        UUID id,
        UUID projectId,
        LocalDate asOfDate,
        @Nullable String note,
        Instant recordedAt) {}
