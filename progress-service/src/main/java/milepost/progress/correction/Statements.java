package milepost.progress.correction;

import milepost.events.EventTypes;
import milepost.events.MilestoneEvent;
import milepost.events.MilestoneEvent.Statement;
import milepost.events.ProgressEvent;
import milepost.progress.fact.Content;
import milepost.progress.fact.Content.Added;
import milepost.progress.fact.Content.Amended;
import milepost.progress.fact.Content.Cancelled;
import milepost.progress.fact.Content.Corrected;
import milepost.progress.fact.Content.Met;
import milepost.progress.fact.Content.Missed;
import milepost.progress.fact.Content.Moved;
import milepost.progress.fact.Content.PartlyMet;
import milepost.progress.fact.Content.Paused;
import milepost.progress.fact.Content.Rebaselined;
import milepost.progress.fact.Content.Resumed;
import milepost.progress.fact.Content.TargetSet;
import milepost.progress.fact.Content.Waived;
import milepost.progress.fact.Fact;
import org.jspecify.annotations.Nullable;

/** What facts say, as events tell it. */
final class Statements {

    private Statements() {}

    static Statement of(Fact fact) {
        var day = fact.occurredOn();
        return switch (fact.content()) {
            case TargetSet set -> new Statement(day, set.date(), set.precision().code(), null, null, null);
            case Met met -> new Statement(day, null, null, null, null, met.evidence());
            case PartlyMet partly -> new Statement(day, null, null, null, done(partly), partly.evidence());
            case Paused paused -> new Statement(day, null, null, paused.until(), null, null);
            case Resumed _, Waived _, Cancelled _, Amended _, Missed _, Corrected _ ->
                new Statement(day, null, null, null, null, null);
        };
    }

    private static @Nullable String done(PartlyMet partly) {
        return partly.quantityDone() == null ? null : partly.quantityDone().toPlainString();
    }

    /** Returns the type of the event that told a fact. */
    static String typeOf(Content content) {
        return EventTypes.nameOf(
                switch (content) {
                    case Added _ -> ProgressEvent.MilestoneAdded.class;
                    case Moved _ -> ProgressEvent.MilestoneTargetChanged.class;
                    case Met _ -> ProgressEvent.MilestoneMet.class;
                    case Missed _ -> ProgressEvent.MilestoneMissed.class;
                    case PartlyMet _ -> MilestoneEvent.MilestonePartlyMet.class;
                    case Paused _ -> MilestoneEvent.MilestonePaused.class;
                    case Resumed _ -> MilestoneEvent.MilestoneResumed.class;
                    case Waived _ -> MilestoneEvent.MilestoneWaived.class;
                    case Cancelled _ -> MilestoneEvent.MilestoneCancelled.class;
                    case Amended _ -> MilestoneEvent.MilestoneAmended.class;
                    case Corrected _ -> MilestoneEvent.MilestoneCorrected.class;
                    case Rebaselined _ -> ProgressEvent.ProjectRescoped.class;
                });
    }
}
