package milepost.progress.citation;

import org.jspecify.annotations.Nullable;

/**
 * The stage that a clause of a plan states for a project, which may differ from the one that follows from milestones.
 *
 * @param statedStageWords the words of the clause that state it
 */
public record StatedStage(
        String plan,
        String clause,
        String statedStage,
        @Nullable String statedStageWords) {}
