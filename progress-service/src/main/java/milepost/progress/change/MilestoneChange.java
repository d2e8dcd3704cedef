package milepost.progress.change;

import java.time.Instant;
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
 * @param recordedAt what was stored as the time of the change, null if nothing was
 */
public record MilestoneChange(
        ProgressEvent event,
        @Nullable Fact fact,
        List<Milestone> after,
        @Nullable Instant recordedAt) {

    public MilestoneChange {
        after = List.copyOf(after);
    }

    public MilestoneChange(ProgressEvent event, @Nullable Fact fact, List<Milestone> after) {
        this(event, fact, after, fact == null ? null : fact.recordedAt());
    }

    public static MilestoneChange of(ProgressEvent event, @Nullable Fact fact, Milestone after) {
        return new MilestoneChange(event, fact, List.of(after));
    }

    /** A change that is told of a milestone that stays as it is. */
    public static MilestoneChange told(ProgressEvent event, Milestone milestone, Instant recordedAt) {
        return new MilestoneChange(event, null, List.of(milestone), recordedAt);
    }
}
