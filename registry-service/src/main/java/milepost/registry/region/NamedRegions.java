package milepost.registry.region;

import java.util.Map;
import java.util.Optional;
import milepost.events.RegionEvent.Centroid;
import milepost.registry.region.RegionCache.RegionValidity;
import milepost.web.value.Labelled;

/** The names and points of all regions as they were at one moment. */
public final class NamedRegions {

    private final Map<String, RegionValidity> regions;

    NamedRegions(Map<String, RegionValidity> regions) {
        this.regions = regions;
    }

    /** Returns the names of a region, or empty if it is not defined. */
    public Optional<Labelled> namesOf(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    /** Returns the point that stands for a region on a map, or empty if there is none. */
    public Optional<Centroid> centroidOf(String code) {
        return Optional.ofNullable(regions.get(code)).map(RegionValidity::centroid);
    }
}
