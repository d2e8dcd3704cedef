package milepost.registry.status;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import milepost.registry.timetable.NextMilestone;
import milepost.registry.timetable.Timetable;
import milepost.registry.vocabulary.StatedStage;
import org.jspecify.annotations.Nullable;

/** How far a project is by what was reported, and by what plans state. */
@Schema(name = "ProjectStanding")
public record Standing(
        @Schema(description = "The stage that follows from the milestones that were met")
        String stage,

        @Schema(description = "green, blue, yellow or red; none for a project without milestones")
        String light,

        @Schema(
                description =
                        "Largest slip of the open milestones as of today or, if all are met, slip of the last one; negative if early, null without milestones")
        @Nullable Integer slipDays,

        @Schema(description = "When a plan or report was last recorded") @Nullable Instant lastReportedAt,

        @Schema(description = "Null if no milestone is open") @Nullable NextMilestone nextMilestone,

        @Schema(description = "Null without milestones") @Nullable Timetable timetable,

        @Schema(description = "What plans state, one for each clause that names the project")
        List<Statement> statedStages) {

    /** The stage that a clause of a plan states, and the words that state it. */
    @Schema(name = "StatedStage")
    public record Statement(
            String plan,
            String clause,
            StatedStage statedStage,
            @Nullable String statedStageWords) {}
}
