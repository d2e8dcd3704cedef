package milepost.notify.fact;

import milepost.events.Event;
import milepost.events.IndicatorEvent.IndicatorMissed;
import milepost.events.IndicatorEvent.IndicatorRevised;
import milepost.events.MilestoneEvent;
import milepost.events.MilestoneEvent.MilestoneCorrected;
import milepost.events.MilestoneEvent.MilestonePaused;
import milepost.events.ProgressEvent.LightChanged;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.ProgressEvent.MilestoneMissed;
import milepost.events.ProgressEvent.MilestoneTargetChanged;
import milepost.events.ProgressEvent.StageChanged;
import milepost.events.ReportingEvent.ConditionChanged;
import milepost.events.ReportingEvent.WentStale;
import milepost.events.TargetChangeEvent;
import milepost.events.TargetChangeEvent.MilestoneTargetChangeDecided;
import milepost.events.TargetChangeEvent.MilestoneTargetChangeRequested;
import milepost.events.TargetChangeEvent.MilestoneTargetChangeWithdrawn;
import org.jspecify.annotations.Nullable;

/**
 * The values of an event itself that filters are matched against; null where the event has none.
 *
 * @param milestoneType of the milestone that it is about
 * @param stage that the project has reached by it
 * @param light that the project has got by it
 * @param silence missed or stale, of an event that tells that something was not reported
 * @param slipDays from the baseline
 * @param movedDays by which this change moves a target, or is to move it
 * @param moves how often the target has been moved, this time included
 */
public record EventDetails(
        @Nullable String milestoneType,
        @Nullable String stage,
        @Nullable String light,
        @Nullable String reasonCode,
        @Nullable String silence,
        @Nullable Integer slipDays,
        @Nullable Integer movedDays,
        @Nullable Integer moves) {

    public static final String MISSED = "missed";
    public static final String STALE = "stale";

    public static final EventDetails NONE = new EventDetails(null, null, null, null, null, null, null, null);

    public static EventDetails of(Event event) {
        return switch (event) {
            case MilestoneTargetChanged e ->
                new EventDetails(
                        e.milestoneType(),
                        null,
                        null,
                        e.reasonCode(),
                        null,
                        e.slipDays(),
                        e.deltaDays(),
                        e.revisionCount());
            case TargetChangeEvent e -> ofRequest(e);
            case MilestoneAdded e -> ofMilestone(e.milestoneType(), null, null, null);
            case MilestoneMet e -> ofMilestone(e.milestoneType(), null, null, e.slipDays());
            case MilestoneMissed e -> ofMilestone(e.milestoneType(), null, MISSED, e.slipDays());
            case MilestonePaused e -> ofMilestone(e.milestoneType(), e.reasonCode(), null, null);
            case MilestoneCorrected e -> ofMilestone(e.milestoneType(), null, null, e.slipDays());
            case MilestoneEvent e -> ofMilestone(e.milestoneType(), null, null, null);
            case LightChanged e -> new EventDetails(null, null, e.light(), null, null, e.slipDays(), null, null);
            case StageChanged e -> new EventDetails(null, e.stage(), null, null, null, null, null, null);
            case ConditionChanged e -> ofReason(e.reasonCode());
            case IndicatorRevised e -> ofReason(e.reasonCode());
            case IndicatorMissed _ -> ofSilence(MISSED);
            case WentStale _ -> ofSilence(STALE);
            default -> NONE;
        };
    }

    private static EventDetails ofRequest(TargetChangeEvent event) {
        return switch (event) {
            case MilestoneTargetChangeRequested e ->
                new EventDetails(
                        e.milestoneType(), null, null, e.reasonCode(), null, e.slipDays(), e.deltaDays(), null);
            case MilestoneTargetChangeDecided e -> ofMilestone(e.milestoneType(), null, null, e.slipDays());
            case MilestoneTargetChangeWithdrawn e -> ofMilestone(e.milestoneType(), null, null, e.slipDays());
        };
    }

    private static EventDetails ofMilestone(
            String type, @Nullable String reasonCode, @Nullable String silence, @Nullable Integer slipDays) {
        return new EventDetails(type, null, null, reasonCode, silence, slipDays, null, null);
    }

    private static EventDetails ofReason(@Nullable String reasonCode) {
        return new EventDetails(null, null, null, reasonCode, null, null, null, null);
    }

    private static EventDetails ofSilence(String silence) {
        return new EventDetails(null, null, null, null, silence, null, null, null);
    }
}
