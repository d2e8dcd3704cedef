package milepost.registry.region;

import java.time.Instant;
import milepost.events.RegionEvent.RegionDefined;
import milepost.events.RegionEvent.RegionDetails;
import milepost.registry.version.ChangedMembers;
import org.jspecify.annotations.Nullable;

/**
 * A region of the registry.
 *
 * @param version starts at 1 and rises by 1 with each event
 * @param recordedAt when it was last changed
 */
record Region(String code, long version, RegionDetails details, Instant recordedAt) {

    /**
     * Returns the event of the definition or change of a region.
     *
     * @param before null if it is new
     */
    static RegionDefined event(String code, @Nullable Region before, RegionDetails after, @Nullable String reasonText) {
        return before == null
                ? new RegionDefined(code, after, null, reasonText, null)
                : new RegionDefined(
                        code, after, ChangedMembers.between(before.details, after), reasonText, before.details);
    }
}
