package milepost.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.events.ReportingEvent.Document;
import org.jspecify.annotations.Nullable;

/**
 * What happens to an indicator of a project: a quantity that is to reach a value by a deadline. Values are decimals as text, in the
 * unit of the indicator. In all of them {@code backfill} is true if it was recorded long after it happened, and nobody needs to be
 * alerted.
 */
public sealed interface IndicatorEvent extends ProgressEvent {

    UUID indicatorId();

    String titleZh();

    String unit();

    /**
     * An indicator was set.
     *
     * @param direction AT_LEAST, AT_MOST or ABOUT
     * @param tolerancePercent how far from the target a value may be that counts as ABOUT it; null of other directions
     * @param baseValue the value that it is counted from; null if none was given
     * @param segment the part of the project that it is about
     * @param regionCode the region of that part, GB/T 2260
     */
    @EventType("milepost.indicator.set.v1")
    record IndicatorSet(
            UUID projectId,
            UUID indicatorId,
            String titleZh,
            @Nullable String titleEn,
            String unit,
            String direction,
            @Nullable String tolerancePercent,
            @Nullable String baseValue,
            @Nullable LocalDate baseDate,
            IndicatorTarget target,
            @Nullable String segment,
            @Nullable String regionCode,
            @Nullable String documentRef,
            @Nullable Boolean backfill)
            implements IndicatorEvent {}

    /**
     * A value was observed. Of several observations of one day the one recorded last counts.
     *
     * @param day the day that the value describes
     * @param status of the indicator after it
     * @param reached true if this is the first observation that reaches the target; null otherwise
     */
    @EventType("milepost.indicator.observed.v1")
    record IndicatorObserved(
            UUID projectId,
            UUID indicatorId,
            String titleZh,
            String unit,
            LocalDate day,
            String value,
            IndicatorTarget target,
            String status,
            @Nullable Boolean reached,
            @Nullable String note,
            List<Document> evidence,
            @Nullable Boolean backfill)
            implements IndicatorEvent {}

    /**
     * The target value or the deadline was revised. Earlier ones stay on record.
     *
     * @param previous the target that held on the day of the revision
     * @param target the one that the revision set
     * @param named what the revision itself names: what is null stays, whatever an earlier target turns out to be
     * @param current the one in force, if that is another one, because the revision was recorded after a later one
     * @param status of the indicator after it
     */
    @EventType("milepost.indicator.revised.v1")
    record IndicatorRevised(
            UUID projectId,
            UUID indicatorId,
            String titleZh,
            String unit,
            IndicatorTarget previous,
            IndicatorTarget target,
            IndicatorStatement named,
            @Nullable IndicatorTarget current,
            String status,
            String reasonCode,
            String reasonText,
            String documentRef,
            @Nullable Boolean backfill)
            implements IndicatorEvent {}

    /**
     * An earlier event of the indicator was wrong. That event stays; whoever was told of it is told of this one.
     *
     * @param correctedEvent the event that was wrong
     * @param wrong what it said
     * @param right what is right instead; null if nothing of it happened
     * @param target in force after the correction, as the following
     * @param latestDay of the latest observation; null without one, as its value
     */
    @EventType("milepost.indicator.corrected.v1")
    record IndicatorCorrected(
            UUID projectId,
            UUID indicatorId,
            String titleZh,
            String unit,
            UUID correctedEvent,
            String correctedType,
            IndicatorStatement wrong,
            @Nullable IndicatorStatement right,
            String reasonText,
            @Nullable String documentRef,
            IndicatorTarget target,
            @Nullable LocalDate latestDay,
            @Nullable String latestValue,
            String status)
            implements IndicatorEvent {}

    /** The indicator counts no longer. */
    @EventType("milepost.indicator.cancelled.v1")
    record IndicatorCancelled(
            UUID projectId,
            UUID indicatorId,
            String titleZh,
            String unit,
            IndicatorTarget target,
            LocalDate day,
            String reasonText,
            @Nullable String documentRef,
            @Nullable Boolean backfill)
            implements IndicatorEvent {}

    /**
     * The last day of the deadline has passed, and no observation reaches the target.
     *
     * @param latestDay of the latest observation; null without one, as its value
     */
    @EventType("milepost.indicator.missed.v1")
    record IndicatorMissed(
            UUID projectId,
            UUID indicatorId,
            String titleZh,
            String unit,
            IndicatorTarget target,
            @Nullable LocalDate latestDay,
            @Nullable String latestValue)
            implements IndicatorEvent {}

    /**
     * The value that is to be reached, and by when.
     *
     * @param deadline the last day of its period
     */
    record IndicatorTarget(String value, LocalDate deadline, String precision) {}

    /**
     * What an event said, as far as it can be corrected.
     *
     * @param day of an observation, or on which the target was set or the indicator cancelled
     * @param value that was observed or is to be reached
     * @param deadline of an event that set one, with its precision
     */
    record IndicatorStatement(
            LocalDate day,
            @Nullable String value,
            @Nullable LocalDate deadline,
            @Nullable String precision) {}
}
