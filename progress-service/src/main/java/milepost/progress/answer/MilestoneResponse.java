package milepost.progress.answer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.events.ProgressEvent.Evidence;
import milepost.progress.calendar.Precision;
import milepost.progress.milestone.Achievement;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.MilestoneStatus;
import milepost.progress.stage.MilestoneType;
import milepost.progress.stage.Stage;
import milepost.web.Etags;
import org.jspecify.annotations.Nullable;

/**
 * A milestone in the API.
 *
 * @param version rises with each change; {@code slipDays} can change with the day alone
 * @param stage the stage that the project has reached when this milestone is met
 * @param baselineDate of the timetable in force
 * @param precision that of the current target
 * @param slipDays from the baseline to the actual date; while open to the current target, or to today once that has passed
 * @param totalSlipDays the same from the first baseline
 * @param quantity how much is planned, and how much was last reported as done
 * @param partial the last report of a part of it
 * @param pause why work on it rests, if it does
 * @param ending why it was waived or cancelled, if it was
 * @param warnings dates that contradict what it depends on
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
        @Nullable String segment,
        @Nullable String regionCode,
        Stage stage,
        MilestoneStatus status,
        LocalDate baselineDate,
        LocalDate currentTarget,
        Precision precision,
        @Nullable LocalDate actualDate,
        int slipDays,
        int totalSlipDays,
        int revisionCount,
        @Nullable QuantityDone quantity,
        @Nullable PartialReport partial,
        @Nullable Pause pause,
        @Nullable Ending ending,
        List<UUID> dependsOn,
        List<DependencyWarning> warnings,
        List<Evidence> evidence,
        Instant lastConfirmedAt,
        List<TargetResponse> targets) {

    public static final String ETAG = "Names the version of the milestone; changes with slipDays and warnings too";

    static MilestoneResponse of(Milestone milestone, LocalDate today, List<DependencyWarning> warnings) {
        var definition = milestone.definition();
        return new MilestoneResponse(
                milestone.id(),
                milestone.projectId(),
                milestone.version(),
                milestone.type(),
                milestone.type().zh(),
                milestone.type().en(),
                milestone.titleZh(),
                definition.segment(),
                definition.regionCode(),
                milestone.type().stage(),
                milestone.status(),
                milestone.baseline().date(),
                milestone.currentTarget().date(),
                milestone.currentTarget().precision(),
                milestone.actualDate().orElse(null),
                milestone.slipDays(today),
                milestone.totalSlipDays(today),
                milestone.revisionCount(),
                QuantityDone.of(milestone),
                milestone.partly().map(PartialReport::of).orElse(null),
                milestone.pause().map(Pause::of).orElse(null),
                milestone.ending().map(Ending::of).orElse(null),
                definition.dependsOn(),
                warnings,
                milestone.achievement().map(Achievement::evidence).orElse(List.of()),
                milestone.lastConfirmedAt(),
                TargetResponse.all(milestone));
    }

    String etag() {
        return Etags.of(version, List.of(slipDays, warnings));
    }

    /** @param done null before the first report */
    public record QuantityDone(BigDecimal planned, @Nullable BigDecimal done, String unit) {

        static @Nullable QuantityDone of(Milestone milestone) {
            var quantity = milestone.definition().quantity();
            return quantity == null
                    ? null
                    : new QuantityDone(
                            quantity.planned(), milestone.quantityDone().orElse(null), quantity.unit());
        }
    }
}
