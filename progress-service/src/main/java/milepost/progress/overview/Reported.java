package milepost.progress.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import milepost.progress.condition.ConditionFact;
import milepost.progress.fact.Condition;
import milepost.progress.fact.ReasonCode;
import milepost.progress.milestone.Milestone;
import milepost.progress.outlook.IndicatorSummary;
import milepost.progress.profile.ReportedWorks;
import milepost.progress.silence.Silence;
import org.jspecify.annotations.Nullable;

/**
 * What was reported of a whole project.
 *
 * @param fact with which its condition began; null if nothing was reported of that
 * @param conditionUntil by which work goes on or the condition is explained anew; null if no day was named
 * @param lastConfirmedAt when something was last reported, its milestones included
 * @param works the same as lights look at it
 */
record Reported(
        @Nullable ConditionFact fact,
        @Nullable LocalDate conditionUntil,
        @Nullable LatestReport report,
        @Nullable DeclaredConfidence confidence,
        @Nullable Instant lastConfirmedAt,
        @Nullable Silence silence,
        List<IndicatorSummary> indicators,
        ReportedWorks works) {

    /** Why a project is in its condition. */
    record ConditionReason(@Nullable ReasonCode code, String text) {}

    /** Returns when something was last reported, of milestones or otherwise; null if nothing was. */
    static @Nullable Instant last(List<Milestone> milestones, List<Optional<Instant>> others) {
        return Stream.concat(
                        milestones.stream().map(Milestone::lastConfirmedAt),
                        others.stream().flatMap(Optional::stream))
                .max(Instant::compareTo)
                .orElse(null);
    }

    Condition condition() {
        return fact == null ? Condition.ACTIVE : fact.condition();
    }

    @Nullable LocalDate conditionSince() {
        return fact == null ? null : fact.since();
    }

    @Nullable ConditionReason conditionReason() {
        return fact == null || fact.reasonText() == null
                ? null
                : new ConditionReason(fact.reasonCode(), fact.reasonText());
    }
}
