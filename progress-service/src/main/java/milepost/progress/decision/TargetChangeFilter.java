package milepost.progress.decision;

import java.util.UUID;
import milepost.progress.fact.TargetChange.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on changes of targets; all that are given must hold.
 *
 * @param project the one that the milestone belongs to, or one that was merged into it
 * @param region the beginning of the code of the project's lead region
 */
record TargetChangeFilter(
        @Nullable UUID milestone,
        @Nullable UUID project,
        @Nullable String region,
        @Nullable Decision decision,
        @Nullable Boolean late) {

    static TargetChangeFilter ofMilestone(UUID id) {
        return new TargetChangeFilter(id, null, null, null, null);
    }
}
