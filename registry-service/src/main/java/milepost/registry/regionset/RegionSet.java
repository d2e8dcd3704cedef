package milepost.registry.regionset;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import milepost.events.RegionEvent.RegionSetDefined;
import milepost.events.RegionEvent.RegionSetDetails;
import milepost.registry.version.ChangedMembers;
import org.jspecify.annotations.Nullable;

/**
 * A name that plans use for several regions.
 *
 * @param version starts at 1 and rises by 1 with each event
 * @param regions their codes, in the order given
 * @param basis why these regions belong to it
 * @param recordedAt when it was last changed
 */
@Schema(name = "RegionSet")
record RegionSet(
        String id, long version, String nameZh, String nameEn, List<String> regions, String basis, Instant recordedAt) {

    /** Returns all but id, version and time. */
    RegionSetDetails details() {
        return new RegionSetDetails(nameZh, nameEn, regions, basis);
    }

    /** Returns the event of its definition or change. */
    RegionSetDefined defined(Optional<RegionSetDetails> before, @Nullable String reasonText) {
        return new RegionSetDefined(
                id,
                nameZh,
                nameEn,
                regions,
                basis,
                before.map(set -> ChangedMembers.between(set, details())).orElse(null),
                reasonText,
                before.orElse(null));
    }
}
