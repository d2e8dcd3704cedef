package milepost.registry.oc4ids.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import milepost.events.RegionEvent.Centroid;
import milepost.registry.oc4ids.json.Oc4idsProject.Gazetteer;
import milepost.registry.oc4ids.json.Oc4idsProject.Geometry;
import milepost.registry.oc4ids.json.Oc4idsProject.Location;
import milepost.registry.oc4ids.schedule.PackageLanguage;
import milepost.registry.region.KnownRegions.NamedRegions;
import org.jspecify.annotations.Nullable;

/**
 * The regions of a project, the lead region first. A point stands for its region, not for the works; where a line runs is not known.
 */
public record LocationMapping(NamedRegions regions) {

    public static final String SCHEME = "GB/T 2260";

    List<Location> locations(List<String> codes, PackageLanguage language) {
        return codes.stream().map(code -> location(code, language)).toList();
    }

    private Location location(String code, PackageLanguage language) {
        return new Location(
                code,
                regions.namesOf(code).map(language::word).orElse(null),
                new Gazetteer(SCHEME, List.of(code)),
                geometry(regions.centroidOf(code)));
    }

    private static @Nullable Geometry geometry(Optional<Centroid> point) {
        return point.map(at ->
                        new Geometry("Point", List.of(new BigDecimal(at.longitude()), new BigDecimal(at.latitude()))))
                .orElse(null);
    }
}
