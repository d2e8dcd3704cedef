package milepost.registry.imports.oc4ids;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.registry.oc4ids.SectorMapping;
import milepost.registry.vocabulary.Category;

/** The sectors of OC4IDS 0.9.2 to 0.9.5 and the categories that they are, where that is clear. */
final class SectorKinds {

    private static final Map<String, Category> CLEAR = Map.ofEntries(
            Map.entry("education", Category.EDUCATION),
            Map.entry("health", Category.HEALTH),
            Map.entry("energy.solar", Category.POWER_GENERATION),
            Map.entry("energy.wind", Category.POWER_GENERATION),
            Map.entry("energy.hydropower", Category.POWER_GENERATION),
            Map.entry("energy.biomass", Category.POWER_GENERATION),
            Map.entry("energy.geothermal", Category.POWER_GENERATION),
            Map.entry("communications", Category.DIGITAL),
            Map.entry("cultureSportsAndRecreation", Category.CULTURE_TOURISM_SPORT),
            Map.entry("transport.air", Category.AIRPORT),
            Map.entry("transport.water", Category.WATERWAY_PORT),
            Map.entry("transport.rail", Category.RAILWAY),
            Map.entry("transport.road", Category.HIGHWAY),
            Map.entry("socialHousing", Category.HOUSING),
            Map.entry("naturalResources.floodProtection", Category.WATER_RESOURCES));

    /** What they mostly are, unless the name says more. */
    private static final Map<String, Category> MOSTLY = Map.of(
            "waterAndWaste", Category.WATER_RESOURCES,
            "naturalResources", Category.ECOLOGY,
            "transport.urban", Category.URBAN_RURAL);

    private static final Set<String> VAGUE =
            Set.of("energy", "governance", "economy", "transport", "transport.lowCarbon");

    private static final String SECTOR = "sector";
    private static final String TYPE = "type";
    private static final Set<String> TYPES =
            Set.of("construction", "rehabilitation", "replacement", "expansion", "decommissioning");

    private SectorKinds() {}

    static boolean isKnown(String sector) {
        return CLEAR.containsKey(sector) || MOSTLY.containsKey(sector) || VAGUE.contains(sector);
    }

    /** Returns the category that a sector is. */
    static Optional<Category> of(String sector) {
        return Optional.ofNullable(CLEAR.get(sector));
    }

    /** Returns what a sector mostly is. */
    static Optional<Category> mostly(String sector) {
        return Optional.ofNullable(MOSTLY.get(sector));
    }

    /** Names sectors and a type that the registry would not state of a project. */
    static void nameRest(Draft draft, Category category, List<String> sectors, String name) {
        var stated = SectorMapping.sectors(category.code(), name);
        var others = sectors.stream()
                .filter(SectorKinds::isKnown)
                .filter(sector -> stated.stream().noneMatch(of -> of.equals(sector) || of.startsWith(sector + ".")))
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            draft.warn(SECTOR, "sector-not-taken", others);
        }
        var type = draft.line("/type");
        if (!type.isEmpty() && !TYPES.contains(type)) {
            draft.warn(TYPE, "unknown-code", type);
        } else if (!type.isEmpty()
                && SectorMapping.type(name, Stream.empty()).filter(type::equals).isEmpty()) {
            draft.notTaken(TYPE);
        }
    }
}
