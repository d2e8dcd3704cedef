package milepost.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.events.RegistryEvent.Corridor;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.messaging.EventIds;
import milepost.registry.naming.NameKey;
import milepost.registry.terms.ProjectTerms;
import org.jspecify.annotations.Nullable;

/**
 * A project as the plans name them: places, a kind of work, a phase or section; half of them in Gansu. The same number makes the
 * same project, but for its id.
 *
 * @param project a row in the format of COPY, and so are the others
 */
record SyntheticProject(
        ProjectDetails details, String project, String searched, List<String> status, List<String> citations) {

    static final int PLANS = 6;
    static final int CLAUSES = 20;

    private static final List<Place> PLACES = places();
    private static final List<Place> GANSU =
            PLACES.stream().filter(place -> place.code().startsWith("62")).toList();
    private static final List<Kind> KINDS = List.of(
            new Kind("铁路", "railway", "railway", 26),
            new Kind("高速公路", "expressway", "highway", 16),
            new Kind("公路", "highway", "highway", 10),
            new Kind("±800千伏特高压直流输电工程", "UHV line", "power-grid", 4),
            new Kind("机场", "airport", "airport", 3),
            new Kind("水库", "reservoir", "water-resources", 8),
            new Kind("风电基地", "wind power base", "power-generation", 6),
            new Kind("物流枢纽", "logistics hub", "logistics-hub", 5),
            new Kind("产业园区", "industrial park", "industry-park", 6),
            new Kind("生态修复工程", "ecological restoration", "ecology", 6),
            new Kind("人民医院", "hospital", "health", 3),
            new Kind("养老服务中心", "care centre", "elderly-care", 3),
            new Kind("数据中心", "data centre", "digital", 2),
            new Kind("职业学院", "vocational college", "education", 2));
    private static final int LINES = 4;
    private static final List<String> STAGES = List.of(
            "CONCEIVED",
            "CONCEIVED",
            "CONCEIVED",
            "CONCEIVED",
            "RESERVED",
            "PROPOSED",
            "FEASIBILITY",
            "DESIGN",
            "PRE_CONSTRUCTION",
            "CONSTRUCTION",
            "CONSTRUCTION",
            "CONSTRUCTION",
            "COMPLETED",
            "OPERATION");
    private static final List<String> LIGHTS = List.of("green", "green", "yellow", "red");
    private static final List<String> NATURES = List.of(
            "project", "project", "project", "project", "project", "project", "programme", "platform", "target");
    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");

    private record Place(String code, String zh, String en) {}

    private record Kind(String zh, String en, String category, int weight) {}

    static SyntheticProject of(int number) {
        var random = new Random(number);
        var kind = kind(random);
        var from = one(random, random.nextBoolean() ? GANSU : PLACES);
        var to = KINDS.indexOf(kind) < LINES ? one(random, random.nextBoolean() ? GANSU : PLACES) : null;
        var details = details(number, random, kind, from, to);
        var id = EventIds.next();
        var stage = one(random, STAGES);
        var light = stage.equals("CONCEIVED") ? "none" : one(random, LIGHTS);
        var registered = FIRST.plus(number, ChronoUnit.MINUTES);
        var updated = registered.plus(random.nextInt(100_000), ChronoUnit.MINUTES);
        return new SyntheticProject(
                details,
                projectRow(id, number, details, registered, updated),
                searchedRow(id, details, stage, light),
                stage.equals("CONCEIVED") ? List.of() : List.of(row(id, stage, light, updated)),
                citations(id, random, details, registered));
    }

    private static ProjectDetails details(int number, Random random, Kind kind, Place from, @Nullable Place to) {
        var name = from.zh() + (to == null ? "" : "至" + to.zh()) + kind.zh() + ordinal(number, random, to == null);
        var initials = to == null
                ? List.<String>of()
                : List.of(from.zh().charAt(0) + to.zh().substring(0, 1) + kind.zh());
        var code = "22%02d-%s-04-%02d-%06d".formatted(random.nextInt(1, 13), from.code(), random.nextInt(1, 6), number);
        return new ProjectDetails(
                name,
                from.en() + (to == null ? "" : "–" + to.en()) + " " + kind.en() + " " + number,
                random.nextInt(3) == 0 ? initials : List.of(),
                one(random, NATURES),
                kind.category(),
                to == null
                        ? List.of(from.code())
                        : Stream.of(from.code(), to.code()).distinct().toList(),
                to == null ? null : new Corridor(List.of(from.zh(), to.zh()), List.of()),
                random.nextInt(5) < 2 ? List.of(code) : List.of(),
                null,
                "23390000000.00",
                "新建工程，线路全长约一百八十公里，设计时速二百五十公里。",
                null);
    }

    private static String ordinal(int number, Random random, boolean isPlace) {
        return switch (random.nextInt(6)) {
            case 0 -> "一期";
            case 1 -> "二期";
            case 2 -> "扩能改造";
            case 3 -> "第" + random.nextInt(1, 30) + "标段";
            default -> isPlace ? number % 400 + "号" : "";
        };
    }

    private static List<String> citations(UUID id, Random random, ProjectDetails details, Instant at) {
        var citations = new ArrayList<String>();
        for (var plan = 1; plan <= PLANS; plan++) {
            if (random.nextInt(10) == 0) {
                var clause = "二（" + random.nextInt(1, CLAUSES + 1) + "）";
                citations.add(row(EventIds.next(), id, "plan-" + plan, clause, details.nameZh(), "construction", at));
            }
        }
        return citations;
    }

    private static String projectRow(UUID id, int number, ProjectDetails details, Instant registered, Instant updated) {
        var corridor = details.corridor();
        return row(
                id,
                1,
                details.nameZh(),
                NameKey.of(details.nameZh()),
                number,
                details.nameEn(),
                details.aliases(),
                details.nature(),
                details.category(),
                details.regions(),
                corridor == null ? null : corridor.endpoints(),
                corridor == null ? null : corridor.via(),
                details.codes(),
                details.investment(),
                details.descriptionZh(),
                registered,
                updated);
    }

    private static String searchedRow(UUID id, ProjectDetails details, String stage, String light) {
        var terms = ProjectTerms.of(details);
        return row(
                id,
                details.category(),
                details.nature(),
                stage,
                light,
                details.regions(),
                terms.provinces(),
                terms.forms().replace("\n", "\\n"),
                terms.terms());
    }

    /** Values of these projects have no signs that COPY or arrays would take for their own. */
    private static String row(@Nullable Object... values) {
        return Stream.of(values).map(SyntheticProject::column).collect(Collectors.joining("\t"));
    }

    private static String column(@Nullable Object value) {
        return switch (value) {
            case null -> "\\N";
            case Collection<?> many ->
                many.stream().map(one -> "\"" + one + "\"").collect(Collectors.joining(",", "{", "}"));
            default -> value.toString();
        };
    }

    private static Kind kind(Random random) {
        var left = random.nextInt(KINDS.stream().mapToInt(Kind::weight).sum());
        for (var kind : KINDS) {
            left -= kind.weight();
            if (left < 0) {
                return kind;
            }
        }
        throw new IllegalStateException();
    }

    private static <T> T one(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static List<Place> places() {
        try (var file = SyntheticProject.class.getResourceAsStream("/search/places.txt")) {
            if (file == null) {
                throw new IllegalStateException("No places");
            }
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> line.split(" ", 3))
                    .map(part -> new Place(part[0], part[1], part[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
