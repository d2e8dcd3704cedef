package milepost.registry.timetable;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;

/** The open milestone of a project that is due next, also if its day has passed. */
@Schema(
        name = "NextMilestone",
        description = "The open milestone with the earliest current target, also if that has passed")
public record NextMilestone(
        UUID id,

        @Schema(description = "As in the vocabulary of progress-service")
        String type,

        String titleZh,

        @Schema(description = "Of the timetable in force") LocalDate baselineDate,

        @Schema(description = "The last day of the period that the precision names")
        LocalDate currentTarget,

        @Schema(description = "Of the current target: day, month, quarter, half, year or after")
        String precision,

        @Schema(description = "From the baseline to the current target, or to today once that has passed")
        int slipDays) {}
