package milepost.registry.timetable;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** From when to when a project lasts, by the milestones that count. */
@Schema(
        name = "ProjectTimetable",
        description =
                "By the milestones that were neither waived nor cancelled: by the actual dates of those met and the targets of the others")
public record Timetable(
        @Schema(description = "The first day of the period of the earliest milestone")
        LocalDate from,

        @Schema(description = "The last date that was promised at first")
        LocalDate firstEnd,

        String firstEndPrecision,

        @Schema(description = "The date of the last milestone")
        LocalDate end,

        String endPrecision,

        @Schema(description = "Whether all milestones are met, the last of them at the end")
        boolean achieved) {}
