package milepost.registry.citation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import milepost.events.RegistryEvent.ProjectCited;
import org.jspecify.annotations.Nullable;

/**
 * A clause of a plan names a project.
 *
 * @param phrase the shortest phrase of the clause that names it, letter for letter
 * @param statedStageWords the words of the sentence that state the stage
 * @param promisedDate the last day of the promised time
 * @param quantity as the sentence puts it
 */
public record Citation(
        UUID id,
        UUID projectId,
        String plan,
        String clause,
        String phrase,
        StatedStage statedStage,
        @Nullable String statedStageWords,
        @Nullable LocalDate promisedDate,
        @Nullable String quantity,
        Instant recordedAt) {

    ProjectCited event() {
        return new ProjectCited(
                projectId, id, plan, clause, phrase, statedStage.code(), statedStageWords, promisedDate, quantity);
    }
}
