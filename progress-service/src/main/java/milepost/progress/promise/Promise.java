package milepost.progress.promise;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import milepost.progress.calendar.Precision;
import milepost.progress.milestone.Milestone;
import milepost.progress.stage.MilestoneType;
import org.jspecify.annotations.Nullable;

/**
 * What a clause says of a project, with one milestone of the project.
 *
 * @param statedStageWords the words of the clause that state the stage
 * @param promisedDate the last day of the period that the clause promises, null if it promises none
 * @param milestone null if the project has none
 */
record Promise(
        UUID citationId,
        String clause,
        @Nullable String phrase,
        String statedStage,
        @Nullable String statedStageWords,
        @Nullable LocalDate promisedDate,
        UUID projectId,
        String projectNameZh,
        @Nullable PromisedMilestone milestone,
        Outcome outcome) {

    /**
     * What was set for a milestone first, and what came of it.
     *
     * @param moves how often its target was moved
     * @param movedDays from the first baseline to the current target, negative if that is earlier
     * @param actualDate null while it is not met
     * @param slipDays from the baseline of the timetable in force
     * @param totalSlipDays from the first baseline
     */
    record PromisedMilestone(
            UUID id,
            MilestoneType type,
            String titleZh,
            @Nullable String segment,
            LocalDate firstBaseline,
            Precision firstPrecision,
            LocalDate currentTarget,
            Precision precision,
            int moves,
            int movedDays,
            @Nullable LocalDate actualDate,
            int slipDays,
            int totalSlipDays) {

        private static PromisedMilestone of(Milestone milestone, LocalDate today) {
            var first = milestone.firstBaseline();
            var target = milestone.currentTarget();
            return new PromisedMilestone(
                    milestone.id(),
                    milestone.type(),
                    milestone.titleZh(),
                    milestone.definition().segment(),
                    first.date(),
                    first.precision(),
                    target.date(),
                    target.precision(),
                    milestone.revisionCount(),
                    Math.toIntExact(ChronoUnit.DAYS.between(first.date(), target.date())),
                    milestone.actualDate().orElse(null),
                    milestone.slipDays(today),
                    milestone.totalSlipDays(today));
        }
    }

    static Promise of(PlanCitation said, Milestone milestone, LocalDate today) {
        return of(said, PromisedMilestone.of(milestone, today), Outcome.of(milestone, today));
    }

    static Promise unplanned(PlanCitation said) {
        return of(said, null, Outcome.UNPLANNED);
    }

    private static Promise of(PlanCitation said, @Nullable PromisedMilestone milestone, Outcome outcome) {
        return new Promise(
                said.id(),
                said.clause(),
                said.phrase(),
                said.statedStage(),
                said.statedStageWords(),
                said.promisedDate(),
                said.projectId(),
                said.projectNameZh(),
                milestone,
                outcome);
    }
}
