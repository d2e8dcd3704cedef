package milepost.progress.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.progress.change.Warning;

/** Facts of one kind about whole projects, each of which can be corrected. */
public interface CorrectableFacts {

    /** Returns the fact that an event told; empty if it is of another kind. */
    Optional<CorrectableFact> find(UUID eventId);

    /**
     * Returns what looks wrong with a fact after its correction.
     *
     * @param family the project and those that were merged into it
     */
    default List<Warning> warnings(UUID eventId, List<UUID> family, LocalDate today) {
        return List.of();
    }
}
