package milepost.progress.correction.reported;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.progress.change.Warning;
import milepost.progress.fact.ConfidenceLevel;
import milepost.progress.fact.ReasonCode;
import milepost.progress.statement.CorrectableFact;
import milepost.progress.statement.ProjectCorrection;
import milepost.progress.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A correction in the API, with all that the corrected event says now.
 *
 * @param id of the correction and of its event
 * @param event the corrected event
 * @param withdrawn whether nothing of it happened; then only the day is given that it said
 * @param day that it describes or from which it holds; of a planned curve the one on which it was recorded
 * @param warnings what looks wrong beside what else is on record; nothing is refused for it
 */
record ProjectCorrectionResponse(
        UUID id,
        UUID projectId,
        UUID event,
        String eventType,
        boolean withdrawn,
        LocalDate day,
        @Nullable LocalDate until,
        @Nullable ReasonCode reasonCode,
        @Nullable ConfidenceLevel level,
        @Nullable BigDecimal physicalPercent,
        @Nullable String investmentDone,
        @Nullable String investmentPlanned,
        String reasonText,
        @Nullable String documentRef,
        Instant recordedAt,
        List<Warning> warnings) {

    static ProjectCorrectionResponse of(CorrectableFact wrong, ProjectCorrection correction, List<Warning> warnings) {
        var right = correction.right();
        var shown = right == null ? Statement.of(wrong.statement().day()) : right;
        return new ProjectCorrectionResponse(
                correction.id(),
                correction.projectId(),
                correction.eventId(),
                wrong.eventType(),
                right == null,
                shown.day(),
                shown.until(),
                shown.reasonCode(),
                shown.level(),
                shown.physicalPercent(),
                shown.investmentDone(),
                shown.investmentPlanned(),
                correction.reason().text(),
                correction.reason().documentRef(),
                correction.recordedAt(),
                warnings);
    }
}
