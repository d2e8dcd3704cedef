package milepost.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is reported of a whole project, that nothing is, and by which rule it is judged. Percentages and amounts are decimals as text.
 *
 * <p>{@code backfill} is true for a fact of the past that was recorded afterwards, such as from an archive; otherwise null.
 */
public sealed interface ReportingEvent extends ProgressEvent {

    /**
     * Progress was reported. Of several reports for one day the one recorded last counts.
     *
     * @param asOfDate the day that the report describes
     * @param physicalPercent how much of the works is done
     * @param investmentDone CNY, from the beginning up to that day
     * @param investmentPlanned what was planned to be invested up to that day
     */
    @EventType("milepost.project.progress-reported.v1")
    record ProgressReported(
            UUID projectId,
            UUID reportId,
            LocalDate asOfDate,
            String physicalPercent,
            @Nullable String investmentDone,
            @Nullable String investmentPlanned,
            @Nullable String narrativeZh,
            @Nullable String narrativeEn,
            List<Document> evidence,
            @Nullable Boolean backfill)
            implements ReportingEvent {}

    /** It was confirmed that nothing had changed up to a day. */
    @EventType("milepost.project.confirmed.v1")
    record ProjectConfirmed(
            UUID projectId,
            UUID confirmationId,
            LocalDate asOfDate,
            @Nullable String note,
            @Nullable Boolean backfill) implements ReportingEvent {}

    /**
     * A fact about the condition of a project. The condition on a day is that of the fact with the latest day up to it.
     *
     * @param condition from that day on, until the day of another fact
     * @param previous the condition on that day as it was known before; the same if the fact only confirms it
     * @param until by which work goes on or the condition is explained anew; null if no day was named
     * @param reasonCode null if the project is active again
     */
    @EventType("milepost.project.condition-changed.v1")
    record ConditionChanged(
            UUID projectId,
            UUID changeId,
            String condition,
            String previous,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String reasonCode,
            @Nullable String reasonText,
            @Nullable Document document,
            @Nullable Boolean backfill)
            implements ReportingEvent {}

    /**
     * The planned curve of a project was set. Earlier versions stay on record.
     *
     * @param version counts the curves of the project from 1
     * @param reasonText why it replaces the one before; null for the first
     */
    @EventType("milepost.project.curve-planned.v1")
    record CurvePlanned(
            UUID projectId,
            int version,
            List<PlannedPoint> points,
            @Nullable String reasonText,
            @Nullable Boolean backfill)
            implements ReportingEvent {}

    /**
     * Nothing has been reported of a project for the days after which the site's policy asks for the next step.
     *
     * @param rung REMINDER, WARNING or SUPERVISOR
     * @param silentSince the day from which the silence is counted: that of the last report or, if it is later, that on which the
     *     policy took effect
     * @param days from that day until this step was due
     */
    @EventType("milepost.project.went-stale.v1")
    record WentStale(UUID projectId, String rung, LocalDate silentSince, int days, String policy)
            implements ReportingEvent {}

    /**
     * The light of a project is judged by another rule. If that gives another light, {@link ProgressEvent.LightChanged} follows.
     *
     * @param previousRule the name and version of the rule before
     * @param light by the new rule
     * @param day the first day on which the new rule applies
     * @param policy of the site that says so; null where none applies any more
     */
    @EventType("milepost.project.light-rule-changed.v1")
    record LightRuleChanged(
            UUID projectId,
            String previousRule,
            String rule,
            String light,
            LocalDate day,
            @Nullable RulePolicy policy) implements ReportingEvent {}

    /**
     * The day has passed by which work was to go on, or the condition of the project to be explained anew.
     *
     * @param condition SUSPENDED or DELAYED_START
     * @param since the day with which it began
     * @param day the first one after until
     */
    @EventType("milepost.project.explanation-due.v1")
    record ExplanationDue(UUID projectId, String condition, LocalDate since, LocalDate until, LocalDate day)
            implements ReportingEvent {}

    /**
     * Those responsible declared how confident they are of the project. It is their judgement and no part of the light. Of several
     * for one day the one recorded last counts.
     *
     * @param level HIGHLY_LIKELY, PROBABLE, FEASIBLE, IN_DOUBT or UNACHIEVABLE
     * @param asOfDate the day of the judgement
     */
    @EventType("milepost.project.confidence-declared.v1")
    record ConfidenceDeclared(
            UUID projectId,
            UUID declarationId,
            String level,
            LocalDate asOfDate,
            @Nullable String narrativeZh,
            @Nullable String narrativeEn,
            @Nullable Boolean backfill)
            implements ReportingEvent {}

    /**
     * An earlier event about the whole project was wrong. That event stays; whoever was told of it is told of this one.
     *
     * @param correctedEvent the event that was wrong
     * @param correctedType its type
     * @param wrong what it said, with the corrections before this one
     * @param right what is right instead; null if nothing of it happened
     */
    @EventType("milepost.project.corrected.v1")
    record ProjectCorrected(
            UUID projectId,
            UUID correctedEvent,
            String correctedType,
            ReportedStatement wrong,
            @Nullable ReportedStatement right,
            String reasonText,
            @Nullable String documentRef)
            implements ReportingEvent {}

    /**
     * What an event about the whole project said, as far as it can be corrected.
     *
     * @param day that it describes or from which it holds; of a planned curve the one on which it was recorded
     * @param until of a condition
     * @param reasonCode of a condition
     * @param level of a declared confidence
     * @param physicalPercent of a report, as the following
     */
    record ReportedStatement(
            LocalDate day,
            @Nullable LocalDate until,
            @Nullable String reasonCode,
            @Nullable String level,
            @Nullable String physicalPercent,
            @Nullable String investmentDone,
            @Nullable String investmentPlanned) {}

    /** What is planned to be reached by a day: CNY from the beginning on. */
    record PlannedPoint(
            LocalDate date,
            String physicalPercent,
            @Nullable String investment) {}

    /**
     * A policy of the site about the rule that gives projects their lights.
     *
     * @param since the day on which it took effect
     * @param region the beginning of the code of the lead region; null for all
     * @param category of the projects; null for all
     * @param nature of the projects; null for all
     */
    record RulePolicy(
            LocalDate since,
            @Nullable String region,
            @Nullable String category,
            @Nullable String nature) {}

    /**
     * A document that supports a report.
     *
     * @param sha256 of its file, in hex
     */
    record Document(
            String title,
            @Nullable String number,
            @Nullable String url,
            @Nullable String sha256) {}
}
