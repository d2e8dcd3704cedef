package milepost.progress.report;

import java.time.LocalDate;
import java.util.UUID;
import milepost.events.ProgressEvent.MilestoneTargetChanged;
import org.jspecify.annotations.Nullable;

/**
 * A change of a target in the API.
 *
 * @param slipDays from the baseline to the new target
 */
record TargetChangeResponse(
        UUID id,
        UUID milestoneId,
        LocalDate baselineDate,
        LocalDate previousTarget,
        LocalDate newTarget,
        String precision,
        int deltaDays,
        int slipDays,
        int revisionCount,
        boolean late,
        String reasonCode,
        String reasonText,
        @Nullable String documentRef) {

    static TargetChangeResponse of(MilestoneTargetChanged changed) {
        return new TargetChangeResponse(
                changed.changeId(),
                changed.milestoneId(),
                changed.baselineDate(),
                changed.previousTarget(),
                changed.newTarget(),
                changed.precision(),
                changed.deltaDays(),
                changed.slipDays(),
                changed.revisionCount(),
                changed.late(),
                changed.reasonCode(),
                changed.reasonText(),
                changed.documentRef());
    }
}
