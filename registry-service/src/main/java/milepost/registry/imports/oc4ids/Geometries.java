package milepost.registry.imports.oc4ids;

import java.util.List;
import java.util.Set;

/** Names geometries, which are not taken. Those of a registry are points that stand for its regions, and say nothing more. */
final class Geometries {

    private static final String POINT = "Point";
    private static final String PATH = "locations[].geometry";
    private static final Set<String> KINDS =
            Set.of(POINT, "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon");

    private Geometries() {}

    static void read(Draft draft) {
        var kinds = draft.items("/locations")
                .filter(location -> location.path("geometry").isObject())
                .map(location -> StatedText.line(location.at("/geometry/type")))
                .distinct()
                .toList();
        kinds.stream()
                .filter(kind -> !kind.isEmpty() && !KINDS.contains(kind))
                .forEach(kind -> draft.warn(PATH + ".type", "unknown-code", kind));
        if (!kinds.isEmpty() && !(draft.isOfRegistry() && kinds.equals(List.of(POINT)))) {
            draft.warn(PATH, "geometry-not-taken", String.join(", ", kinds));
        }
    }
}
