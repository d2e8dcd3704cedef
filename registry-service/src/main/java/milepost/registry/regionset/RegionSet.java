package milepost.registry.regionset;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

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

    /** Returns whether both are equal but for version and time. */
    boolean hasSameContent(RegionSet other) {
        return nameZh.equals(other.nameZh)
                && nameEn.equals(other.nameEn)
                && regions.equals(other.regions)
                && basis.equals(other.basis);
    }
}
