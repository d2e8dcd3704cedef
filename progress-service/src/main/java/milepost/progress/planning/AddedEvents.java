package milepost.progress.planning;

import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.TemplateKey;
import milepost.progress.milestone.Milestone;
import org.jspecify.annotations.Nullable;

/** The events of milestones that were added. */
public final class AddedEvents {

    private AddedEvents() {}

    /** @param template null if it was not added from a template */
    public static MilestoneAdded of(Milestone added, @Nullable TemplateKey template, @Nullable Boolean backfill) {
        var baseline = added.baseline();
        var definition = added.definition();
        return new MilestoneAdded(
                added.projectId(),
                added.id(),
                added.type().name(),
                added.titleZh(),
                baseline.date(),
                baseline.date(),
                baseline.precision().code(),
                definition.segment(),
                definition.regionCode(),
                definition.toldQuantity(),
                definition.dependsOn().isEmpty() ? null : definition.dependsOn(),
                template,
                backfill);
    }
}
