package milepost.registry.regionset;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * A name that plans use for several regions.
 *
 * @param version counts its changes, and so its events, from 1
 * @param regions their codes, in an order of their own
 * @param basis why just these
 * @param recordedAt when it became what it is now
 */
@Schema(name = "RegionSet")
record RegionSet(
        String id, long version, String nameZh, String nameEn, List<String> regions, String basis, Instant recordedAt) {

    /** Whether both say the same, whatever their versions. */
    boolean saysTheSameAs(RegionSet other) {
        return nameZh.equals(other.nameZh)
                && nameEn.equals(other.nameEn)
                && regions.equals(other.regions)
                && basis.equals(other.basis);
    }
}
