package milepost.progress.change;

import java.util.List;
import milepost.events.ProgressEvent;
import milepost.progress.fact.Fact;
import milepost.progress.milestone.Milestone;
import org.jspecify.annotations.Nullable;

/**
 * A change of milestones of one project, told by one event.
 *
 * @param fact that was added; its event is the one. Null for what is told of milestones that stay as they are
 * @param after the milestones that the event is about, with the fact; at least one
 */
public record MilestoneChange(ProgressEvent event, @Nullable Fact fact, List<Milestone> after) {

    public MilestoneChange {
        after = List.copyOf(after);
    }

    public static MilestoneChange of(ProgressEvent event, @Nullable Fact fact, Milestone after) {
        return new MilestoneChange(event, fact, List.of(after));
    }
}
