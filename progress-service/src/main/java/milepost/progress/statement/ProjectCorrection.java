package milepost.progress.statement;

import java.time.Instant;
import java.util.UUID;
import milepost.progress.fact.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A correction of what was reported of a whole project.
 *
 * @param id also of its event
 * @param eventId the event that was wrong
 * @param right what is right instead; null if nothing of it happened
 */
public record ProjectCorrection(
        UUID id, UUID projectId, UUID eventId, @Nullable Statement right, Reason reason, Instant recordedAt) {}
