package milepost.bench.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import milepost.bench.synthetic.SyntheticProject;
import milepost.events.RegistryEvent.ProjectDetails;

/** The kinds of queries that are measured; each makes another query of each number. */
final class SearchQueries {

    private static final List<String> CATEGORIES =
            List.of("railway", "highway", "airport", "water-resources", "power-grid", "ecology", "health", "digital");
    private static final List<String> STAGES = List.of("CONCEIVED", "DESIGN", "CONSTRUCTION", "OPERATION", "RESERVED");
    private static final List<String> LIGHTS = List.of("green", "yellow", "red", "none");
    private static final List<String> REGIONS = List.of("62", "6207", "620722", "63", "6101", "620100", "11", "650000");
    private static final List<String> SORTS =
            List.of("registered", "-registered", "updated", "-updated", "name", "-name");

    private static final List<String> BY_STATUS = List.of("light", "slip", "next");

    private final int projects;
    private final Map<String, IntFunction<String>> kinds = new LinkedHashMap<>();

    /** @param projects how many synthetic projects there are to be found */
    SearchQueries(int projects) {
        this.projects = projects;
        addFilters();
        addWords();
        addReadings();
        addFacets();
        addPast();
    }

    Map<String, IntFunction<String>> byKind() {
        return kinds;
    }

    private void addFilters() {
        kinds.put("no filter", n -> "?limit=50");
        kinds.put("category", n -> "?category=" + of(CATEGORIES, n));
        kinds.put("two categories", n -> "?category=" + of(CATEGORIES, n) + "," + of(CATEGORIES, n + 3));
        kinds.put("nature", n -> "?nature=" + of(List.of("project", "programme", "platform", "target"), n));
        kinds.put("stage", n -> "?stage=" + of(STAGES, n));
        kinds.put("stage that none has", n -> "?stage=CANCELLED&sort=" + of(SORTS, n));
        kinds.put("light", n -> "?light=" + of(LIGHTS, n));
        kinds.put("region", n -> "?region=" + of(REGIONS, n));
        kinds.put("plan", n -> "?plan=plan-" + (n % SyntheticProject.PLANS + 1));
        kinds.put("plan and clause", n -> "?plan=plan-" + (n % 6 + 1) + "&clause=二（" + (n % 20 + 1) + "）");
        kinds.put("updatedSince, 1 day", n -> "?updatedSince=2025-05-" + (n % 20 + 10) + "T00:00:00Z");
        kinds.put("updatedSince, last", n -> "?updatedSince=2025-05-18T16:00:00Z&sort=" + of(SORTS, n));
        kinds.put("sort", n -> "?sort=" + of(SORTS, n));
        kinds.put("sort by status", n -> "?sort=" + of(BY_STATUS, n));
        kinds.put(
                "sort by status, light, stage",
                n -> "?light=" + of(LIGHTS, n) + "&stage=" + of(STAGES, n / 2) + "&sort=" + of(BY_STATUS, n / 3));
        kinds.put(
                "sort by status, category, nature",
                n -> "?category=" + of(CATEGORIES, n) + "&nature="
                        + of(List.of("project", "programme", "target"), n / 2) + "&sort=" + of(BY_STATUS, n / 3));
        kinds.put("sort by status, region, q", n -> "?region=62&q=铁路&sort=" + of(BY_STATUS, n));
        kinds.put(
                "category, stage, region, sort",
                n -> "?category=" + of(CATEGORIES, n) + "&stage=" + of(STAGES, n / 2) + "&region=" + of(REGIONS, n / 3)
                        + "&sort=" + of(SORTS, n));
        kinds.put(
                "everything",
                n ->
                        "?category=railway,highway&nature=project&stage=CONSTRUCTION,DESIGN&light=red,yellow&region=62&plan=plan-"
                                + (n % 6 + 1) + "&q=铁路&sort=" + of(SORTS, n));
    }

    private void addWords() {
        kinds.put("q, 2 characters of a name", n -> "?q=" + name(n).substring(0, 2));
        kinds.put("q, 4 characters, two places", n -> "?q=" + endpoints(n));
        kinds.put("q, short name 兰合", n -> "?q=" + shortName(n));
        kinds.put("q, full name", n -> "?limit=500&q=" + name(n));
        kinds.put("q, English word", n -> "?q=" + of(List.of("Lanzhou", "zhangye", "reserv", "Xining", "hospital"), n));
        kinds.put("q, code", n -> "?q=" + code(n));
        kinds.put("q, one character", n -> "?q=" + name(n).charAt(0));
        kinds.put("q, no match", n -> "?q=" + of(List.of("龘龘", "zzyzx", "南极至月球铁路", "9999-999999"), n));
        kinds.put("q, common", n -> "?q=" + of(List.of("铁路", "公路", "高速公路", "railway", "工程"), n));
        kinds.put("q, common, sort", n -> "?q=铁路&sort=" + of(SORTS, n));
        kinds.put("q, two common ones, never together", n -> "?q=铁路 公路&sort=" + of(SORTS, n));
        kinds.put("q, common, other category", n -> "?q=铁路&category=highway&sort=" + of(SORTS, n));
        kinds.put("q, common, region, stage", n -> "?q=铁路&region=" + of(REGIONS, n) + "&stage=" + of(STAGES, n));
    }

    private void addReadings() {
        kinds.put("q, pinyin of two places", n -> "?q=" + places(n, " "));
        kinds.put("q, pinyin in one word", n -> "?q=" + places(n, ""));
        kinds.put("q, pinyin, common", n -> "?q=" + of(List.of("tielu", "gaosu gonglu", "gongcheng", "shuiku"), n));
        kinds.put("q, initials", n -> "?q=" + of(List.of("lzhz", "zyjq", "tsgs", "xncd", "lztl", "jq"), n));
        kinds.put("q, traditional characters", n -> "?q=" + of(List.of("蘭州鐵路", "張掖水庫", "天水機場", "慶陽醫院"), n));
        kinds.put("q, slip in a name", n -> "?q=" + slip(endpoints(n), "错"));
        kinds.put("q, slip in a name, never", n -> "?q=" + slip("南极至月球铁路", "错"));
        kinds.put("q, slip in pinyin", n -> "?q=" + slip(places(n, " "), "x"));
        kinds.put("q, slip in English", n -> "?q=" + of(List.of("reservior", "hosptial", "raliway", "highwya"), n));
        kinds.put("set of regions", n -> "?regionSet=" + of(List.of("bench-few", "bench-many"), n));
        kinds.put("set of regions, q, sort", n -> "?regionSet=bench-many&q=铁路&sort=" + of(SORTS, n));
        kinds.put("facets, q, region, category", n -> "/facets?q=铁路&category=railway&region=" + of(REGIONS, n));
        kinds.put("facets, set of regions", n -> "/facets?regionSet=" + of(List.of("bench-few", "bench-many"), n));
        kinds.put("facets, pinyin", n -> "/facets?q=" + places(n, " "));
    }

    /** The English names of the ends of a line, which are pinyin. */
    private String places(int n, String between) {
        var nameEn = String.valueOf(line(n).nameEn());
        return nameEn.substring(0, nameEn.indexOf(' ')).replace("–", between);
    }

    private static String slip(String text, String wrong) {
        return text.substring(0, 2) + wrong + text.substring(3);
    }

    private void addFacets() {
        kinds.put("facets, no filter", n -> "/facets");
        kinds.put("facets, category", n -> "/facets?category=" + of(CATEGORIES, n));
        kinds.put("facets, region", n -> "/facets?region=" + of(REGIONS, n));
        kinds.put("facets, stage and light", n -> "/facets?stage=" + of(STAGES, n) + "&light=" + of(LIGHTS, n));
        kinds.put("facets, plan", n -> "/facets?plan=plan-" + (n % 6 + 1));
        kinds.put("facets, q 2 characters", n -> "/facets?q=" + name(n).substring(0, 2));
        kinds.put("facets, q common", n -> "/facets?q=铁路");
    }

    private void addPast() {
        var asOf = "asOf=" + SearchPast.TIME;
        kinds.put("asOf, all", n -> "?" + asOf);
        kinds.put("asOf, sort=light", n -> "?sort=light&" + asOf);
        kinds.put(
                "asOf, category, stage",
                n -> "?category=" + of(CATEGORIES, n) + "&stage=" + of(STAGES, n / 2) + "&" + asOf);
        kinds.put("asOf, region, light", n -> "?region=" + of(REGIONS, n) + "&light=" + of(LIGHTS, n) + "&" + asOf);
        kinds.put("asOf, q 2 characters", n -> "?q=" + name(n).substring(0, 2) + "&" + asOf);
        kinds.put("asOf, q common", n -> "?q=铁路&" + asOf);
        kinds.put("asOf, facets, no filter", n -> "/facets?" + asOf);
        kinds.put("asOf, facets, q common", n -> "/facets?q=铁路&" + asOf);
    }

    private ProjectDetails project(int n) {
        return SyntheticProject.of(n * 389 % projects).details();
    }

    private String name(int n) {
        return project(n).nameZh();
    }

    private String endpoints(int n) {
        var corridor = line(n).corridor();
        return corridor == null ? "" : String.join("", corridor.endpoints());
    }

    private String shortName(int n) {
        var corridor = line(n).corridor();
        return corridor == null
                ? ""
                : corridor.endpoints().getFirst().substring(0, 1)
                        + corridor.endpoints().getLast().charAt(0);
    }

    private ProjectDetails line(int n) {
        for (var project = project(n); ; project = project(++n)) {
            if (project.corridor() != null) {
                return project;
            }
        }
    }

    private String code(int n) {
        for (var project = project(n); ; project = project(++n)) {
            if (!project.codes().isEmpty()) {
                return project.codes().getFirst();
            }
        }
    }

    private static <T> T of(List<T> values, int n) {
        return values.get(n % values.size());
    }
}
