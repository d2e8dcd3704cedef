package milepost.registry.citation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import milepost.events.RegistryEvent.ProjectCited;
import milepost.events.RegistryEvent.WorkNamed;
import milepost.registry.vocabulary.StatedStage;
import org.jspecify.annotations.Nullable;

/**
 * A citation: a clause of a plan names a work, which may be registered as a project or not.
 *
 * @param projectId null while no project is linked
 * @param nameZh the name that the work was recorded with before it was registered; null if it was cited as a project
 * @param phrase the shortest phrase of the clause that names the work, word for word
 * @param statedStageWords the words of the sentence that state the stage
 * @param promisedDate the last day of the promised period
 * @param quantity as the sentence puts it
 */
public record Citation(
        UUID id,
        @Nullable UUID projectId,
        String plan,
        String clause,
        @Nullable String nameZh,
        @Nullable String nameEn,
        String phrase,
        StatedStage statedStage,
        @Nullable String statedStageWords,
        @Nullable LocalDate promisedDate,
        @Nullable String quantity,
        Instant recordedAt) {

    /** Returns the event of the project that is cited. */
    ProjectCited projectCited() {
        return new ProjectCited(
                requireNonNull(projectId),
                id,
                plan,
                clause,
                phrase,
                statedStage.code(),
                statedStageWords,
                promisedDate,
                quantity);
    }

    /** Returns the event of the plan, for a work that has no project. */
    WorkNamed workNamed() {
        return new WorkNamed(
                plan,
                id,
                clause,
                requireNonNull(nameZh),
                nameEn,
                phrase,
                statedStage.code(),
                statedStageWords,
                promisedDate,
                quantity);
    }
}
