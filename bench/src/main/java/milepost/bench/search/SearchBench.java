package milepost.bench.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.sql.DriverManager;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import milepost.bench.driver.Answer;
import milepost.bench.driver.Latencies;
import milepost.bench.driver.Requests;
import milepost.bench.driver.Target;

/**
 * Searches 100,000 synthetic projects by one kept-alive connection on the loopback, one query after another, each with other
 * values. The time is that from the first byte sent to the last received, so that of the server and a little more.
 */
public final class SearchBench {

    private static final int PROJECTS = 100_000;
    private static final int WARM_UP = 40;
    private static final int MEASURED = 200;
    private static final int DEEP_PAGES = 100;

    private static final Pattern VALUE = Pattern.compile("([?&][A-Za-z]+=)([^&]*)");
    private static final Pattern CURSOR = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");

    private final Target target;

    public SearchBench(Target target) {
        this.target = target;
    }

    /** Fills the registry, for a measurement that is made elsewhere. */
    public void insert() throws Exception {
        var start = System.nanoTime();
        var url = "jdbc:postgresql://127.0.0.1:" + target.postgresPort() + "/registry";
        try (var database = DriverManager.getConnection(url, "registry", target.password("registry"))) {
            new SearchData(database).insert(PROJECTS);
        }
        System.out.printf("%d projects inserted in %.1f s%n", PROJECTS, (System.nanoTime() - start) / 1e9);
    }

    public void run() throws Exception {
        insert();
        try (var connection = new Requests(target, target.registryPort(), "registrar")) {
            for (var kind : new SearchQueries(PROJECTS).byKind().entrySet()) {
                System.out.printf("%-34s %s%n", kind.getKey(), measure(connection, kind.getValue()));
            }
            System.out.printf("%-34s %s%n", "page " + DEEP_PAGES + " of all", deepPages(connection, ""));
            System.out.printf(
                    "%-34s %s%n", "page " + DEEP_PAGES + " of sort=-updated", deepPages(connection, "&sort=-updated"));
            System.out.printf(
                    "%-34s %s%n", "page " + DEEP_PAGES + " of sort=slip", deepPages(connection, "&sort=slip"));
            System.out.printf("%-34s %s%n", "page " + DEEP_PAGES + " of q=铁路", deepPages(connection, "&q=铁路"));
        }
        new ExportBench(target).run();
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

    private static String checked(Answer answer) {
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
}
