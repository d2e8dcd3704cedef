package milepost.registry.coverage;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import milepost.registry.vocabulary.StatedStage;
import org.jspecify.annotations.Nullable;

/**
 * A work as a clause names it, and what became of it. Without a project there is nothing to say of stage, light, slip and
 * reports.
 */
@Schema(name = "CoveredWork")
record CoveredWork(
        UUID citationId,
        String clause,

        @Schema(description = "The project's name, or what whoever read the plan called it")
        String nameZh,

        @Nullable String nameEn,
        String phrase,

        @Schema(description = "The stage that the sentence states, not the one that the project is in")
        StatedStage statedStage,

        @Nullable String statedStageWords,
        @Nullable LocalDate promisedDate,

        @Schema(description = "Whether that day is over and the work not in operation, or not even registered")
        boolean promisePassed,

        @Nullable String quantity,
        boolean registered,
        @Nullable UUID projectId,
        @Nullable String stage,

        @Schema(description = "green, yellow or red; none for a project without milestones") @Nullable String light,

        @Schema(
                description =
                        "Today's largest slip of its open milestones, or that of the milestone met last; negative when early, null without milestones")
        @Nullable Integer slipDays,

        @Schema(description = "When somebody last planned or reported something") @Nullable Instant lastReportedAt,

        @Schema(description = "never: no report ever; for-days: none for silentDays; null: neither, or not registered")
        @Nullable Silence silent,

        @Schema(description = "Days since the last report") @Nullable Integer daysSinceReport) {

    /** What tells one work from another: its project, or the citation as long as there is none. */
    UUID identity() {
        return projectId == null ? citationId : projectId;
    }
}
