package milepost.progress.overview;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import milepost.progress.citation.StatedStage;
import milepost.progress.fact.Condition;
import milepost.progress.light.Slip;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.ProjectMilestones;
import milepost.progress.outlook.IndicatorSummary;
import milepost.progress.profile.Judgement;
import milepost.progress.profile.Light;
import milepost.progress.rollup.RollUp;
import milepost.progress.silence.Silence;
import milepost.progress.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a project on a day.
 *
 * @param stage the furthest that a met milestone has reached
 * @param statedStages what plans state instead, one for each clause that names the project
 * @param conditionSince from which day on it is in this condition; null if nothing was reported of that
 * @param conditionUntil by which work goes on or the condition is explained anew; null if no day was named
 * @param light of the open milestones; none without milestones
 * @param slipDays the largest slip of the open milestones; if all are met, that of the one met last; null without milestones
 * @param targetMoves how often targets were moved, over all milestones
 * @param rollUp milestones of one type together, where there are several or a quantity
 * @param nextMilestone the open one with the earliest current target
 * @param latestReport the progress report of the latest day
 * @param declaredConfidence of those responsible, which is no part of the light; null if none was declared
 * @param lastConfirmedAt when something was last reported or confirmed
 * @param silence how long nothing has been reported, by the site's policy; null if none asks for reports
 * @param indicators quantities that are to reach a value by a deadline
 * @param explanation where stage and light come from
 * @param lightExplanation the rule of the light, what it has looked at, and the next day on which the light turns
 * @param version of the project's progress events, 0 before the first; null for a time in the past
 */
record Progress(
        UUID projectId,
        Stage stage,
        String stageZh,
        String stageEn,
        List<StatedStage> statedStages,
        Condition condition,
        @Nullable LocalDate conditionSince,
        @Nullable LocalDate conditionUntil,
        Reported.@Nullable ConditionReason conditionReason,
        Light light,
        String lightRule,
        @Nullable Integer slipDays,
        int targetMoves,
        Counts milestones,
        List<RollUp> rollUp,
        @Nullable NextMilestone nextMilestone,
        @Nullable LatestReport latestReport,
        @Nullable DeclaredConfidence declaredConfidence,
        @Nullable Instant lastConfirmedAt,
        @Nullable Silence silence,
        List<IndicatorSummary> indicators,
        Explanation explanation,
        LightExplanation lightExplanation,
        @Nullable Long version) {

    private static final Comparator<Milestone> BY_TARGET =
            comparing(milestone -> milestone.currentTarget().date());

    static Progress of(
            ProjectMilestones project,
            List<StatedStage> statedStages,
            @Nullable Long version,
            LocalDate today,
            Judgement judgement,
            Reported reported) {
        var milestones = project.all();
        var open = milestones.stream().filter(Milestone::isOpen).toList();
        var stage = project.stage();
        var light = LightExplanation.of(judgement, today, reported.condition());
        return new Progress(
                project.projectId(),
                stage,
                stage.zh(),
                stage.en(),
                statedStages,
                reported.condition(),
                reported.conditionSince(),
                reported.conditionUntil(),
                reported.conditionReason(),
                judgement.lightOn(today),
                judgement.profile().id(),
                Slip.days(milestones, today).orElse(null),
                milestones.stream().mapToInt(Milestone::revisionCount).sum(),
                Counts.of(milestones),
                RollUp.of(milestones).stream().filter(RollUp::combines).toList(),
                open.stream()
                        .min(BY_TARGET)
                        .map(next -> NextMilestone.of(next, today))
                        .orElse(null),
                reported.report(),
                reported.confidence(),
                reported.lastConfirmedAt(),
                reported.silence(),
                reported.indicators(),
                Explanation.of(milestones, today, light.reason()),
                light,
                version);
    }
}
