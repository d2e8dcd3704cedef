package milepost.progress.fact;

import java.util.List;
import java.util.UUID;
import milepost.events.ProgressEvent;
import milepost.progress.stage.MilestoneType;
import org.jspecify.annotations.Nullable;

/**
 * What a milestone is, apart from its dates.
 *
 * @param segment the part of the works that it is about, null for all of them
 * @param regionCode the region of that part (GB/T 2260), null for all regions of the project
 * @param quantity how much is to be done, null for what is done or not
 * @param dependsOn the milestones of the project that usually come before
 */
public record Definition(
        MilestoneType type,
        String titleZh,
        @Nullable String segment,
        @Nullable String regionCode,
        @Nullable Quantity quantity,
        List<UUID> dependsOn) {

    public Definition {
        dependsOn = List.copyOf(dependsOn);
    }

    /** Returns the quantity as events have it. */
    public ProgressEvent.@Nullable Quantity toldQuantity() {
        return quantity == null ? null : quantity.told();
    }

    /** A milestone of all works of a project, which is met or not. */
    public static Definition of(MilestoneType type, String titleZh) {
        return new Definition(type, titleZh, null, null, null, List.of());
    }
}
