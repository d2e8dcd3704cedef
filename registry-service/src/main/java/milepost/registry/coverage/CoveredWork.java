package milepost.registry.coverage;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import milepost.registry.vocabulary.StatedStage;
import org.jspecify.annotations.Nullable;

/**
 * A work that a clause names, with the state of its project. Stage, light, slip and reports are null while it has none.
 */
@Schema(name = "CoveredWork")
record CoveredWork(
        UUID citationId,
        String clause,

        @Schema(description = "The name of the project or, without one, the name that the work was recorded with")
        String nameZh,

        @Nullable String nameEn,
        String phrase,

        @Schema(description = "The stage that the plan states, not the stage of the project")
        StatedStage statedStage,

        @Nullable String statedStageWords,
        @Nullable LocalDate promisedDate,

        @Schema(description = "Whether the date has passed and the work is not in operation")
        boolean promisePassed,

        @Nullable String quantity,
        boolean registered,

        @Schema(description = "Whether its project was withdrawn, so that nothing is expected of it")
        boolean withdrawn,

        @Nullable UUID projectId,
        @Nullable String stage,

        @Schema(description = "green, blue, yellow or red; none for a project without milestones") @Nullable String light,

        @Schema(
                description =
                        "Largest slip of the open milestones as of today or, if all are met, slip of the last one; negative if early, null without milestones")
        @Nullable Integer slipDays,

        @Schema(description = "When a plan or report was last recorded") @Nullable Instant lastReportedAt,

        @Schema(
                description =
                        "never: without any report; for-days: last report at least silentDays old; null: neither, or not registered")
        @Nullable Silence silent,

        @Schema(description = "Days since the last report") @Nullable Integer daysSinceReport) {

    /** Identifies the work: the id of its project or, without one, of its citation. */
    UUID identity() {
        return projectId == null ? citationId : projectId;
    }
}
