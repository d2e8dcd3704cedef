package milepost.progress.portfolio.state;

import java.util.UUID;
import milepost.events.Event;
import milepost.events.EventTypes;
import milepost.events.MilestoneEvent;
import milepost.events.ProgressEvent;
import milepost.progress.fact.Content;
import milepost.progress.fact.Fact;
import milepost.progress.light.Cause;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The event that changed the state of a project, with the reason in it, if there is one. */
record StateCause(UUID eventId, String type, @Nullable String reason) {

    static StateCause of(Cause cause) {
        var data = JsonMapper.shared().valueToTree(cause.event());
        return new StateCause(
                cause.eventId(),
                EventTypes.nameOf(cause.event().getClass()),
                data.path("reasonText").stringValue(null));
    }

    static StateCause of(Fact fact) {
        return switch (fact.content()) {
            case Content.Added _ -> of(fact, ProgressEvent.MilestoneAdded.class, null);
            case Content.Amended _ -> of(fact, MilestoneEvent.MilestoneAmended.class, null);
            case Content.Moved moved ->
                of(
                        fact,
                        ProgressEvent.MilestoneTargetChanged.class,
                        moved.change().reasonText());
            case Content.Rebaselined _ -> of(fact, ProgressEvent.ProjectRescoped.class, null);
            case Content.Missed _ -> of(fact, ProgressEvent.MilestoneMissed.class, null);
            case Content.Met _ -> of(fact, ProgressEvent.MilestoneMet.class, null);
            case Content.PartlyMet _ -> of(fact, MilestoneEvent.MilestonePartlyMet.class, null);
            case Content.Paused paused ->
                of(fact, MilestoneEvent.MilestonePaused.class, paused.reason().text());
            case Content.Resumed _ -> of(fact, MilestoneEvent.MilestoneResumed.class, null);
            case Content.Waived waived ->
                of(fact, MilestoneEvent.MilestoneWaived.class, waived.reason().text());
            case Content.Cancelled cancelled ->
                of(
                        fact,
                        MilestoneEvent.MilestoneCancelled.class,
                        cancelled.reason().text());
            case Content.Corrected corrected ->
                of(
                        fact,
                        MilestoneEvent.MilestoneCorrected.class,
                        corrected.reason().text());
        };
    }

    private static StateCause of(Fact fact, Class<? extends Event> type, @Nullable String reason) {
        return new StateCause(fact.eventId(), EventTypes.nameOf(type), reason);
    }
}
