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
 * A clause of a plan names a work: a project, or one that is yet to be registered.
 *
 * @param projectId null as long as no project is linked
 * @param nameZh what whoever read the plan called the work before a project was linked; null if it was cited as a project
 * @param phrase the shortest phrase of the clause that names it, letter for letter
 * @param statedStageWords the words of the sentence that state the stage
 * @param promisedDate the last day of the promised time
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

    /** What the project tells of it. */
    ProjectCited event() {
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

    /** What the plan tells of it, as long as there is no project. */
    public WorkNamed named() {
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
