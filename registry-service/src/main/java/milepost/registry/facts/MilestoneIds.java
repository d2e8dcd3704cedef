package milepost.registry.facts;

import java.util.UUID;
import milepost.events.MilestoneEvent;
import milepost.events.ProgressEvent;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.ProgressEvent.MilestoneMissed;
import milepost.events.ProgressEvent.MilestoneTargetChanged;
import org.jspecify.annotations.Nullable;

/** The milestones that events are about. */
final class MilestoneIds {

    private MilestoneIds() {}

    /** Returns null for an event that is not about one milestone. */
    static @Nullable UUID of(ProgressEvent event) {
        return switch (event) {
            case MilestoneAdded e -> e.milestoneId();
            case MilestoneTargetChanged e -> e.milestoneId();
            case MilestoneMet e -> e.milestoneId();
            case MilestoneMissed e -> e.milestoneId();
            case MilestoneEvent e -> e.milestoneId();
            default -> null;
        };
    }
}
