package milepost.progress.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.events.ProgressEvent.Evidence;
import milepost.progress.calendar.Precision;
import milepost.progress.stage.MilestoneType;
import milepost.progress.stage.Stage;
import milepost.web.Etags;
import org.jspecify.annotations.Nullable;

/**
 * A milestone in the API.
 *
 * @param version rises with each change; {@code slipDays} can change with the day alone
 * @param stage the stage that the project has reached when this milestone is met
 * @param precision that of the current target
 * @param slipDays from the baseline to the actual date; while open to the current target, or to today once that has passed
 * @param targets every target ever set, the baseline first
 */
public record MilestoneResponse(
        UUID id,
        UUID projectId,
        long version,
        MilestoneType type,
        String typeZh,
        String typeEn,
        String titleZh,
        Stage stage,
        MilestoneStatus status,
        LocalDate baselineDate,
        LocalDate currentTarget,
        Precision precision,
        @Nullable LocalDate actualDate,
        int slipDays,
        int revisionCount,
        List<Evidence> evidence,
        Instant lastConfirmedAt,
        List<TargetResponse> targets) {

    public static final String ETAG = "Names the version of the milestone; changes with slipDays too";

    public static MilestoneResponse of(Milestone milestone, LocalDate today) {
        var achievement = milestone.achievement();
        return new MilestoneResponse(
                milestone.id(),
                milestone.projectId(),
                milestone.version(),
                milestone.type(),
                milestone.type().zh(),
                milestone.type().en(),
                milestone.titleZh(),
                milestone.type().stage(),
                milestone.status(),
                milestone.baseline().date(),
                milestone.currentTarget().date(),
                milestone.currentTarget().precision(),
                milestone.actualDate().orElse(null),
                milestone.slipDays(today),
                milestone.revisionCount(),
                achievement == null ? List.of() : achievement.evidence(),
                milestone.lastConfirmedAt(),
                milestone.targets().stream().map(TargetResponse::of).toList());
    }

    public String etag() {
        return Etags.of(version, slipDays);
    }

    /**
     * A target, and why it was moved to this date.
     *
     * @param missedAt when it was marked as missed
     */
    public record TargetResponse(
            LocalDate date,
            Precision precision,
            Instant setAt,
            @Nullable Instant missedAt,
            @Nullable TargetChange change) {

        static TargetResponse of(Target target) {
            return new TargetResponse(
                    target.date(), target.precision(), target.setAt(), target.missedAt(), target.change());
        }
    }
}
