package milepost.progress.overview;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import milepost.progress.calendar.Precision;
import milepost.progress.light.Light;
import milepost.progress.light.Slip;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.MilestoneStatus;
import milepost.progress.stage.MilestoneType;
import milepost.progress.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Where a project stands on a day, or stood.
 *
 * @param stage the furthest that a milestone met has reached
 * @param light null without milestones
 * @param slipDays the largest slip of the milestones that are not met; of the one met last, if all are; null without milestones
 * @param targetMoves how often targets were moved, all milestones together
 * @param nextMilestone the one of the earliest current target of those that are not met
 * @param lastConfirmedAt when anything was last reported
 * @param version of the project's progress events, 0 before the first; null for a time that is past
 */
record Progress(
        UUID projectId,
        Stage stage,
        Condition condition,
        @Nullable Light light,
        String lightRule,
        @Nullable Integer slipDays,
        int targetMoves,
        Counts milestones,
        @Nullable NextMilestone nextMilestone,
        @Nullable Instant lastConfirmedAt,
        @Nullable Long version) {

    private static final Comparator<Milestone> BY_TARGET =
            comparing(milestone -> milestone.currentTarget().date());

    static Progress of(UUID projectId, List<Milestone> milestones, @Nullable Long version, LocalDate today) {
        var open = milestones.stream().filter(Milestone::isOpen).toList();
        var met = milestones.stream().filter(milestone -> !milestone.isOpen());
        return new Progress(
                projectId,
                Stage.furthest(met.map(Milestone::type).toList()),
                Condition.ACTIVE,
                Light.of(milestones, today),
                Light.RULE,
                Slip.days(milestones, today).orElse(null),
                milestones.stream().mapToInt(Milestone::revisionCount).sum(),
                Counts.of(milestones),
                open.stream()
                        .min(BY_TARGET)
                        .map(next -> NextMilestone.of(next, today))
                        .orElse(null),
                milestones.stream()
                        .map(Milestone::lastConfirmedAt)
                        .max(Instant::compareTo)
                        .orElse(null),
                version);
    }

    /** Whether work goes on, apart from the stage. */
    enum Condition {
        ACTIVE
    }

    /** How many milestones there are, met, and missed. */
    record Counts(int total, int met, int missed) {

        static Counts of(List<Milestone> milestones) {
            return new Counts(
                    milestones.size(),
                    count(milestones, MilestoneStatus.MET),
                    count(milestones, MilestoneStatus.MISSED));
        }

        private static int count(List<Milestone> milestones, MilestoneStatus status) {
            return (int) milestones.stream()
                    .filter(milestone -> milestone.status() == status)
                    .count();
        }
    }

    /** The milestone that should come next. */
    record NextMilestone(
            UUID id,
            MilestoneType type,
            String titleZh,
            MilestoneStatus status,
            LocalDate baselineDate,
            LocalDate currentTarget,
            Precision precision,
            int slipDays) {

        static NextMilestone of(Milestone milestone, LocalDate today) {
            return new NextMilestone(
                    milestone.id(),
                    milestone.type(),
                    milestone.titleZh(),
                    milestone.status(),
                    milestone.baseline().date(),
                    milestone.currentTarget().date(),
                    milestone.currentTarget().precision(),
                    milestone.slipDays(today));
        }
    }
}
