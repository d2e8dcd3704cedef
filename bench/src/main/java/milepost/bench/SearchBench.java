package milepost.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.sql.DriverManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import milepost.events.RegistryEvent.ProjectDetails;

/**
 * Searches 100,000 synthetic projects by one kept-alive connection on the loopback, one query after another, each with other
 * values. The time is that from the first byte sent to the last received, so that of the server and a little more.
 */
final class SearchBench {

    private static final int PROJECTS = 100_000;
    private static final int WARM_UP = 40;
    private static final int MEASURED = 200;
    private static final int DEEP_PAGES = 100;

    private static final Pattern VALUE = Pattern.compile("([?&][A-Za-z]+=)([^&]*)");
    private static final Pattern CURSOR = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");

    private static final List<String> CATEGORIES =
            List.of("railway", "highway", "airport", "water-resources", "power-grid", "ecology", "health", "digital");
    private static final List<String> STAGES = List.of("CONCEIVED", "DESIGN", "CONSTRUCTION", "OPERATION", "RESERVED");
    private static final List<String> LIGHTS = List.of("green", "yellow", "red", "none");
    private static final List<String> REGIONS = List.of("62", "6207", "620722", "63", "6101", "620100", "11", "650000");
    private static final List<String> SORTS =
            List.of("registered", "-registered", "updated", "-updated", "name", "-name");

    private final Target target;

    SearchBench(Target target) {
        this.target = target;
    }

    void run() throws Exception {
        var start = System.nanoTime();
        var url = "jdbc:postgresql://127.0.0.1:" + target.postgresPort() + "/registry";
        try (var database = DriverManager.getConnection(url, "registry", target.password("registry"))) {
            new SearchData(database).insert(PROJECTS);
        }
        System.out.printf("%d projects inserted in %.1f s%n", PROJECTS, (System.nanoTime() - start) / 1e9);
        try (var connection = new Requests(target)) {
            for (var kind : kinds().entrySet()) {
                System.out.printf("%-34s %s%n", kind.getKey(), measure(connection, kind.getValue()));
            }
            System.out.printf("%-34s %s%n", "page " + DEEP_PAGES + " of all", deepPages(connection, ""));
            System.out.printf(
                    "%-34s %s%n", "page " + DEEP_PAGES + " of sort=-updated", deepPages(connection, "&sort=-updated"));
            System.out.printf("%-34s %s%n", "page " + DEEP_PAGES + " of q=铁路", deepPages(connection, "&q=铁路"));
        }
    }

    private static Map<String, IntFunction<String>> kinds() {
        var kinds = new LinkedHashMap<String, IntFunction<String>>();
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
        kinds.put(
                "category, stage, region, sort",
                n -> "?category=" + of(CATEGORIES, n) + "&stage=" + of(STAGES, n / 2) + "&region=" + of(REGIONS, n / 3)
                        + "&sort=" + of(SORTS, n));
        kinds.put(
                "everything",
                n ->
                        "?category=railway,highway&nature=project&stage=CONSTRUCTION,DESIGN&light=red,yellow&region=62&plan=plan-"
                                + (n % 6 + 1) + "&q=铁路&sort=" + of(SORTS, n));
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
        kinds.put("facets, no filter", n -> "/facets");
        kinds.put("facets, category", n -> "/facets?category=" + of(CATEGORIES, n));
        kinds.put("facets, region", n -> "/facets?region=" + of(REGIONS, n));
        kinds.put("facets, stage and light", n -> "/facets?stage=" + of(STAGES, n) + "&light=" + of(LIGHTS, n));
        kinds.put("facets, plan", n -> "/facets?plan=plan-" + (n % 6 + 1));
        kinds.put("facets, q 2 characters", n -> "/facets?q=" + name(n).substring(0, 2));
        kinds.put("facets, q common", n -> "/facets?q=铁路");
        return kinds;
    }

    private static Latencies measure(Requests connection, IntFunction<String> query) throws IOException {
        for (var n = 0; n < WARM_UP; n++) {
            get(connection, query.apply(n));
        }
        var latencies = new Latencies();
        for (var n = 0; n < MEASURED; n++) {
            time(connection, query.apply(WARM_UP + n), latencies);
        }
        return latencies;
    }

    private static Latencies deepPages(Requests connection, String query) throws IOException {
        var latencies = new Latencies();
        var page = get(connection, "?limit=50" + query);
        for (var n = 1; n < DEEP_PAGES * 2; n++) {
            var cursor = CURSOR.matcher(page);
            if (!cursor.find()) {
                throw new IllegalStateException("No next page after " + n);
            }
            var next = "?limit=50" + query + "&cursor=" + cursor.group(1);
            page = n < DEEP_PAGES ? get(connection, next) : time(connection, next, latencies);
        }
        return latencies;
    }

    private static String time(Requests connection, String query, Latencies latencies) throws IOException {
        var encoded = "/v1/projects" + encoded(query);
        var ready = connection.ready();
        var start = System.nanoTime();
        var answer = ready.get(encoded);
        latencies.recordNanos(System.nanoTime() - start);
        return checked(answer);
    }

    private static String get(Requests connection, String query) throws IOException {
        return checked(connection.ready().get("/v1/projects" + encoded(query)));
    }

    private static String checked(Connection.Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.body();
    }

    private static String encoded(String query) {
        return VALUE.matcher(query)
                .replaceAll(
                        found -> Matcher.quoteReplacement(found.group(1) + URLEncoder.encode(found.group(2), UTF_8)));
    }

    private static ProjectDetails project(int n) {
        return SyntheticProject.of(n * 389 % PROJECTS).details();
    }

    private static String name(int n) {
        return project(n).nameZh();
    }

    private static String endpoints(int n) {
        var corridor = line(n).corridor();
        return corridor == null ? "" : String.join("", corridor.endpoints());
    }

    private static String shortName(int n) {
        var corridor = line(n).corridor();
        return corridor == null
                ? ""
                : corridor.endpoints().getFirst().substring(0, 1)
                        + corridor.endpoints().getLast().charAt(0);
    }

    private static ProjectDetails line(int n) {
        for (var project = project(n); ; project = project(++n)) {
            if (project.corridor() != null) {
                return project;
            }
        }
    }

    private static String code(int n) {
        for (var project = project(n); ; project = project(++n)) {
            if (!project.codes().isEmpty()) {
                return project.codes().getFirst();
            }
        }
    }

    private static <T> T of(List<T> values, int n) {
        return values.get(n % values.size());
    }

    /** A connection that is opened anew, between measurements, before the server ends it after a hundred requests. */
    private static final class Requests implements AutoCloseable {

        private static final int FOR_ONE_CONNECTION = 90;

        private final Target target;
        private Connection connection;
        private int sent;

        Requests(Target target) throws IOException {
            this.target = target;
            connection = open();
        }

        Connection ready() throws IOException {
            if (++sent % FOR_ONE_CONNECTION == 0) {
                connection.close();
                connection = open();
            }
            return connection;
        }

        private Connection open() throws IOException {
            return new Connection(target.registryPort(), target.token("registrar"));
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
