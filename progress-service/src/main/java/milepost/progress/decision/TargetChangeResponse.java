package milepost.progress.decision;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import milepost.progress.calendar.Precision;
import milepost.progress.decision.RequestedChange.Ruling;
import milepost.progress.fact.ReasonCode;
import milepost.progress.fact.TargetChange.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A change of a target in the API.
 *
 * @param slipDays from the baseline to the new target
 * @param revisionCount how often the target has been moved with this change, if it is made
 * @param late whether it was asked for within the site's notice before the previous target, or after it
 * @param requestedBy the organisation
 * @param occurredOn the day on which the target was moved, if that was before it was asked for
 * @param policy the policy of the site that asks for a decision; null if none does
 * @param decidedAt when it was decided, recorded or withdrawn
 * @param decidedBy the organisation; null for what was recorded without a decision or lapsed
 */
public record TargetChangeResponse(
        UUID id,
        UUID projectId,
        UUID milestoneId,
        LocalDate baselineDate,
        LocalDate previousTarget,
        LocalDate newTarget,
        Precision precision,
        int deltaDays,
        int slipDays,
        int revisionCount,
        boolean late,
        ReasonCode reasonCode,
        String reasonText,
        @Nullable String documentRef,
        @Nullable String requestedBy,
        @Nullable LocalDate occurredOn,
        Instant requestedAt,
        @Nullable String policy,
        Decision decision,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String decisionText,
        @Nullable String decisionDocumentRef) {

    /** Returns where to look next: a pending change, or the milestone that was moved. */
    public URI location() {
        return URI.create(decision == Decision.PENDING ? "/v1/target-changes/" + id : "/v1/milestones/" + milestoneId);
    }

    public static TargetChangeResponse of(RequestedChange asked) {
        var change = asked.change();
        var ruling = Optional.ofNullable(asked.ruling());
        return new TargetChangeResponse(
                change.id(),
                asked.projectId(),
                asked.milestoneId(),
                asked.baselineDate(),
                asked.previousTarget(),
                asked.move().date(),
                asked.move().precision(),
                asked.deltaDays(),
                asked.slipDays(),
                asked.revision(),
                change.late(),
                change.reasonCode(),
                change.reasonText(),
                change.documentRef(),
                change.org(),
                asked.occurredOn(),
                asked.requestedAt(),
                asked.policy(),
                change.decision(),
                ruling.map(Ruling::at).orElse(null),
                change.decidedBy(),
                ruling.map(Ruling::text).orElse(null),
                ruling.map(Ruling::documentRef).orElse(null));
    }
}
