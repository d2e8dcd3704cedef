package milepost.progress.change;

import java.util.List;
import milepost.events.ProgressEvent;
import milepost.progress.fact.Fact;
import milepost.progress.milestone.Milestone;

/**
 * A change of milestones of one project, told by one event.
 *
 * @param fact that was added; its event is the one
 * @param after the milestones with a fact of this event, at least one
 */
public record MilestoneChange(ProgressEvent event, Fact fact, List<Milestone> after) {

    public MilestoneChange {
        after = List.copyOf(after);
    }

    public static MilestoneChange of(ProgressEvent event, Fact fact, Milestone after) {
        return new MilestoneChange(event, fact, List.of(after));
    }
}
