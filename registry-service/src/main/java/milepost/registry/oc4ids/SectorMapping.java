package milepost.registry.oc4ids;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import milepost.registry.vocabulary.Category;
import org.jspecify.annotations.Nullable;

/** The sectors and the type of a project, by its category and by what its name says. */
public final class SectorMapping {

    /** Kinds of energy and of works by words of names. */
    private static final Map<String, String> BY_NAME = ordered(
            "抽水蓄能", "energy.hydropower",
            "水电", "energy.hydropower",
            "光伏", "energy.solar",
            "光热", "energy.solar",
            "太阳能", "energy.solar",
            "风电", "energy.wind",
            "生物质", "energy.biomass",
            "地热", "energy.geothermal",
            "防洪", "naturalResources.floodProtection",
            "堤防", "naturalResources.floodProtection",
            "轨道交通", "transport.urban");

    /** What is done to an asset; the first word of a name that says it counts. */
    private static final Map<String, String> TYPES = ordered(
            "拆除", "decommissioning",
            "重建", "replacement",
            "迁建", "replacement",
            "扩建", "expansion",
            "扩能", "expansion",
            "扩容", "expansion",
            "增建", "expansion",
            "改造", "rehabilitation",
            "修复", "rehabilitation",
            "加固", "rehabilitation",
            "整治", "rehabilitation",
            "新建", "construction");

    private SectorMapping() {}

    /** Returns the sectors of a category, and those that the name says; empty if the standard has none. */
    public static List<String> sectors(String category, String nameZh) {
        var named = BY_NAME.entrySet().stream()
                .filter(word -> nameZh.contains(word.getKey()))
                .map(Map.Entry::getValue);
        return Stream.concat(Stream.ofNullable(sector(Category.of(category))), named)
                .distinct()
                .toList();
    }

    /** Returns the type that the name or the words of a plan state; empty if they state none. */
    public static Optional<String> type(String nameZh, Stream<String> statedWords) {
        return Stream.concat(Stream.of(nameZh), statedWords)
                .flatMap(text -> TYPES.entrySet().stream()
                        .filter(word -> text.contains(word.getKey()))
                        .map(Map.Entry::getValue))
                .findFirst();
    }

    private static @Nullable String sector(Category category) {
        return switch (category) {
            case RAILWAY -> "transport.rail";
            case HIGHWAY -> "transport.road";
            case AIRPORT -> "transport.air";
            case WATERWAY_PORT -> "transport.water";
            case LOGISTICS_HUB -> "transport";
            case WATER_RESOURCES, ENVIRONMENT_TREATMENT -> "waterAndWaste";
            case POWER_GRID, POWER_GENERATION, OIL_GAS_COAL -> "energy";
            case ECOLOGY -> "naturalResources";
            case DIGITAL -> "communications";
            case EDUCATION -> "education";
            case HEALTH, ELDERLY_CARE -> "health";
            case CULTURE_TOURISM_SPORT -> "cultureSportsAndRecreation";
            case EMERGENCY_DISASTER, SOCIAL_SERVICE -> "governance";
            case HOUSING -> "socialHousing";
            case INDUSTRY_PARK, SCIENCE_PLATFORM, TRADE_OPENING, AGRICULTURE -> "economy";
            case URBAN_RURAL, OTHER -> null;
        };
    }

    private static Map<String, String> ordered(String... words) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < words.length; i += 2) {
            map.put(words[i], words[i + 1]);
        }
        return map;
    }
}
