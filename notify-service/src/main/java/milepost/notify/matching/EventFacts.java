package milepost.notify.matching;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import milepost.events.Event;
import milepost.events.IndicatorEvent;
import milepost.events.MilestoneEvent.MilestoneAmended;
import milepost.events.MilestoneEvent.MilestoneCancelled;
import milepost.events.MilestoneEvent.MilestoneCorrected;
import milepost.events.MilestoneEvent.MilestonePartlyMet;
import milepost.events.MilestoneEvent.MilestonePaused;
import milepost.events.MilestoneEvent.MilestoneResumed;
import milepost.events.MilestoneEvent.MilestoneWaived;
import milepost.events.NotifyEvent;
import milepost.events.ProgressEvent.LightChanged;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.ProgressEvent.MilestoneMissed;
import milepost.events.ProgressEvent.MilestoneTargetChanged;
import milepost.events.ProgressEvent.ProgressMoved;
import milepost.events.ProgressEvent.ProgressReturned;
import milepost.events.ProgressEvent.ProjectRescoped;
import milepost.events.ProgressEvent.StageChanged;
import milepost.events.RegistryEvent;
import milepost.events.ReportingEvent;
import milepost.events.TargetChangeEvent;
import org.jspecify.annotations.Nullable;

/**
 * The values of an event and its project that filters are matched against.
 *
 * @param projects the project, and those that it was merged with: whoever follows one of them follows all
 * @param regions of the project, as six digits
 * @param plans whose clauses name the project
 * @param slipDays from the baseline, null for an event without a slip
 */
public record EventFacts(
        String eventType,
        Collection<UUID> projects,
        Collection<String> regions,
        String category,
        Collection<String> plans,
        @Nullable Integer slipDays,
        Instant recordedAt) {

    /** Returns the slip of an event about a target that was moved, was to be moved, met or missed, or about a light; null for others. */
    public static @Nullable Integer slipOf(Event event) {
        return switch (event) {
            case MilestoneTargetChanged e -> (Integer) e.slipDays();
            case TargetChangeEvent e -> (Integer) e.slipDays();
            case MilestoneMet e -> (Integer) e.slipDays();
            case MilestoneMissed e -> (Integer) e.slipDays();
            case LightChanged e -> (Integer) e.slipDays();
            case MilestoneCorrected e -> (Integer) e.slipDays();
            case MilestoneAdded _,
                    MilestoneAmended _,
                    MilestonePartlyMet _,
                    MilestonePaused _,
                    MilestoneResumed _,
                    MilestoneWaived _,
                    MilestoneCancelled _,
                    ProjectRescoped _,
                    StageChanged _,
                    ProgressMoved _,
                    ProgressReturned _,
                    ReportingEvent _,
                    IndicatorEvent _,
                    RegistryEvent _,
                    NotifyEvent _ -> null;
        };
    }
}
