package milepost.bench.synthetic;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.events.RegistryEvent.Corridor;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.messaging.EventIds;
import org.jspecify.annotations.Nullable;

/**
 * A project as the plans name them: places, a kind of work, a phase or section; half of them in Gansu. The same number makes the
 * same project, but for its id.
 *
 * @param project a row in the format of COPY, and so are the others
 */
public record SyntheticProject(
        ProjectDetails details, String project, String searched, List<String> status, List<String> citations) {

    public static final int PLANS = 6;
    public static final int CLAUSES = 20;

    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");

    public static SyntheticProject of(int number) {
        var random = new Random(number);
        var kind = Kind.any(random);
        var from = Place.any(random);
        var to = kind.isLine() ? Place.any(random) : null;
        var details = details(number, random, kind, from, to);
        var id = EventIds.next();
        var stage = Mix.one(random, Mix.STAGES);
        var light = stage.equals("CONCEIVED") ? "none" : Mix.one(random, Mix.LIGHTS);
        var registered = FIRST.plus(number, ChronoUnit.MINUTES);
        var updated = registered.plus(random.nextInt(100_000), ChronoUnit.MINUTES);
        return new SyntheticProject(
                details,
                Rows.project(id, number, details, registered, updated),
                Rows.searched(id, details, stage, light),
                stage.equals("CONCEIVED") ? List.of() : List.of(Rows.of(id, stage, light, updated)),
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
                Mix.one(random, Mix.NATURES),
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
                citations.add(
                        Rows.of(EventIds.next(), id, "plan-" + plan, clause, details.nameZh(), "construction", at));
            }
        }
        return citations;
    }
}
