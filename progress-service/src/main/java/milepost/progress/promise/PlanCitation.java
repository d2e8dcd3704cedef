package milepost.progress.promise;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a clause of a plan says of a project.
 *
 * @param phrase that names the project; null if the event that told it is not known here
 * @param statedStageWords the words of the clause that state the stage
 * @param promisedDate the last day of the period that it promises, null if it promises none
 * @param projectId for a merged project, that of the project that it was merged into
 */
record PlanCitation(
        UUID id,
        String clause,
        @Nullable String phrase,
        String statedStage,
        @Nullable String statedStageWords,
        @Nullable LocalDate promisedDate,
        UUID projectId,
        String projectNameZh) {}
