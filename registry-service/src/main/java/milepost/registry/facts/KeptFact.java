package milepost.registry.facts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it is kept.
 *
 * @param milestoneId null if it is about the project as a whole
 */
record KeptFact(UUID projectId, UUID eventId, @Nullable UUID milestoneId, Instant recordedAt, Fact fact) {

    KeptFact with(Fact corrected) {
        return new KeptFact(projectId, eventId, milestoneId, recordedAt, corrected);
    }
}
