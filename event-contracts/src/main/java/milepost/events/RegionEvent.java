package milepost.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What registry-service tells of regions and sets of regions. */
public sealed interface RegionEvent extends RegistryEvent {

    /**
     * A region was defined or changed; key and subject are its GB/T 2260 code.
     *
     * @param changed the names of the members of region that changed; null if the region is new, and in events of earlier releases
     * @param reasonText the reason given by the caller
     * @param before the whole region before the change; null like changed
     */
    @EventType("milepost.region.defined.v1")
    record RegionDefined(
            String regionCode,
            RegionDetails region,
            @Nullable List<String> changed,
            @Nullable String reasonText,
            @Nullable RegionDetails before)
            implements RegionEvent {}

    /**
     * A named set of regions, as plans use them, was defined or changed; key and subject are
     * {@code region-set:} and its id, since a plan may have the same id.
     *
     * @param regions GB/T 2260 codes, six digits
     * @param basis why it consists of these regions
     * @param changed the names of the members that changed; null if the set is new, and in events of earlier releases
     * @param reasonText the reason given by the caller
     * @param before the whole set before the change; null like changed
     */
    @EventType("milepost.region-set.defined.v1")
    record RegionSetDefined(
            String regionSetId,
            String nameZh,
            String nameEn,
            List<String> regions,
            String basis,
            @Nullable List<String> changed,
            @Nullable String reasonText,
            @Nullable RegionSetDetails before)
            implements RegionEvent {}

    /**
     * A region as the registry describes it.
     *
     * @param level country, province, prefecture or county
     * @param parent the code of the region that it is a part of, null for the whole country
     * @param centroid a point that stands for the region on a map, not for any project
     * @param validFrom the first day on which the code is known to have been valid, null if it is before the data begin
     * @param validTo the first day on which the code is known to be no longer valid, null while it is valid
     * @param successors the codes of the regions that it has become or was divided among, null while it is valid or if not known
     */
    record RegionDetails(
            String nameZh,
            String nameEn,
            String level,
            @Nullable String parent,
            @Nullable Centroid centroid,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable List<String> successors) {

        public RegionDetails(
                String nameZh,
                String nameEn,
                String level,
                @Nullable String parent,
                @Nullable Centroid centroid,
                @Nullable LocalDate validFrom,
                @Nullable LocalDate validTo) {
            this(nameZh, nameEn, level, parent, centroid, validFrom, validTo, null);
        }
    }

    /** A set of regions as the registry describes it. */
    record RegionSetDetails(String nameZh, String nameEn, List<String> regions, String basis) {}

    /** A point in WGS 84, decimal degrees with at most six decimals. */
    record Centroid(String longitude, String latitude) {}
}
