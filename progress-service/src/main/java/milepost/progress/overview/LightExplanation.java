package milepost.progress.overview;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.progress.fact.Condition;
import milepost.progress.milestone.Milestone;
import milepost.progress.overview.Explanation.Reason;
import milepost.progress.profile.Comparison;
import milepost.progress.profile.Finding;
import milepost.progress.profile.Judgement;
import milepost.progress.profile.Light;
import milepost.progress.profile.LightProfile;
import milepost.progress.profile.MissingInput;
import milepost.progress.stage.MilestoneType;
import org.jspecify.annotations.Nullable;

/**
 * Why a project has its light.
 *
 * @param reason what gives it the light, in words
 * @param inputs what the rule has looked at
 * @param missing what the rule looks at and does not find
 * @param turns the next change of the light if nothing is reported; null if it stays
 */
record LightExplanation(
        Rule rule,
        Reason reason,
        Inputs inputs,
        List<Missing> missing,
        @Nullable Turns turns) {

    @Schema(name = "LightRuleName")
    record Rule(String id, String titleZh, String titleEn) {
        static Rule of(LightProfile profile) {
            return new Rule(profile.id(), profile.titleZh(), profile.titleEn());
        }
    }

    /**
     * What the rule has looked at; null where it does not look at it.
     *
     * @param milestone that gives the light
     * @param reportedPercent by the latest report, 0 without one
     * @param plannedPercent for the day of the comparison, by the planned curve or in proportion to time
     * @param comparedOn that day
     * @param pointsBehind planned minus reported percentage
     * @param percentOfTimeShare the reported percentage, of that in proportion to time
     */
    @Schema(name = "LightInputs")
    record Inputs(
            @Nullable OpenMilestone milestone,
            @Nullable BigDecimal reportedPercent,
            @Nullable LocalDate reportedOn,
            @Nullable BigDecimal plannedPercent,
            @Nullable LocalDate comparedOn,
            @Nullable BigDecimal pointsBehind,
            @Nullable BigDecimal percentOfTimeShare,
            @Nullable Condition condition) {

        static Inputs of(
                @Nullable Milestone milestone, @Nullable Comparison works, LocalDate day, @Nullable Condition c) {
            return new Inputs(
                    milestone == null ? null : OpenMilestone.of(milestone, day),
                    works == null ? null : works.reportedPercent(),
                    works == null ? null : works.reportedOn(),
                    works == null ? null : works.plannedPercent(),
                    works == null ? null : works.comparedOn(),
                    works == null ? null : works.pointsBehind(),
                    works == null ? null : works.percentOfTimeShare(),
                    c);
        }
    }

    /** The milestone that gives the light. */
    @Schema(name = "LightMilestone")
    record OpenMilestone(
            UUID id,
            MilestoneType type,
            String titleZh,
            LocalDate baselineDate,
            LocalDate currentTarget,
            int slipDays) {

        static OpenMilestone of(Milestone milestone, LocalDate day) {
            return new OpenMilestone(
                    milestone.id(),
                    milestone.type(),
                    milestone.titleZh(),
                    milestone.baseline().date(),
                    milestone.currentTarget().date(),
                    milestone.slipDays(day));
        }
    }

    /** What is missing, and what follows from that. */
    @Schema(name = "MissingLightInput")
    record Missing(MissingInput code, String zh, String en) {
        static Missing of(MissingInput input) {
            return new Missing(input, input.zh(), input.en());
        }
    }

    /** The next change of the light. */
    @Schema(name = "LightTurn")
    record Turns(LocalDate on, Light to) {}

    static LightExplanation of(Judgement judgement, LocalDate day, Condition condition) {
        var profile = judgement.profile();
        var looksAtCondition = profile.conditions().stream().anyMatch(one -> one.condition() != null);
        return new LightExplanation(
                Rule.of(profile),
                LightReason.of(judgement, day),
                Inputs.of(
                        judgement.causeOn(day).map(Finding::milestone).orElse(null),
                        judgement.comparisonOn(day).orElse(null),
                        day,
                        looksAtCondition ? condition : null),
                judgement.missing().stream().map(Missing::of).toList(),
                judgement
                        .turnAfter(day)
                        .map(turn -> new Turns(turn.on(), turn.to()))
                        .orElse(null));
    }
}
