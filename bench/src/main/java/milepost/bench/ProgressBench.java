package milepost.bench;

import java.io.IOException;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import milepost.bench.driver.Answer;
import milepost.bench.driver.Latencies;
import milepost.bench.driver.Requests;
import milepost.bench.driver.Target;

/**
 * Reads the progress of 100,000 projects with twelve milestones each, reports at a fixed rate, and lets targets pass. Times of reads
 * are those from the first byte sent to the last received.
 */
final class ProgressBench {

    private static final int PROJECTS = 100_000;
    private static final int READS = 400;
    private static final int REPEATED = 40;
    private static final int RATE = 50;
    private static final int REPORTS = 1_500;
    private static final int CONNECTIONS = 4;
    private static final int PASSED = 2_000;
    private static final int PARTS = 200;

    private record Report(UUID milestone, long due) {}

    private final Target target;

    ProgressBench(Target target) {
        this.target = target;
    }

    void run() throws Exception {
        var url = "jdbc:postgresql://127.0.0.1:" + target.postgresPort() + "/progress";
        try (var database = DriverManager.getConnection(url, "progress", target.password("progress"))) {
            var data = new ProgressData(database);
            var start = System.nanoTime();
            data.insert(PROJECTS);
            System.out.printf(
                    "%d projects with %d milestones each inserted in %.1f s%n",
                    PROJECTS, ProgressData.MILESTONES, (System.nanoTime() - start) / 1e9);
            var projects = data.ids("select id from project order by random() limit " + READS * 3);
            for (var path : List.of("progress", "progress?asOf=2026-06-30", "progress?on=2026-06-30", "milestones")) {
                System.out.printf("%-28s %s%n", path, read(projects, path));
            }
            var programme = "projects/" + data.programme(PARTS) + "/roll-up";
            for (var query : List.of("", "?asOf=2026-06-30", "?on=2026-06-30")) {
                System.out.printf("%-28s %s%n", "roll-up of " + PARTS + query, repeat(programme + query));
            }
            for (var query : List.of("", "?region=62", "?category=railway", "?asOf=2026-06-30")) {
                System.out.printf("%-28s %s%n", "portfolio" + query, repeat("portfolio" + query));
            }
            var open = data.ids("""
                    select id from milestone where type = 'IN_SERVICE' order by random() limit %d
                    """.formatted(REPORTS + 300));
            report(open.subList(0, 300));
            System.out.printf("report due -> committed, %d/s  %s%n", RATE, report(open.subList(300, open.size())));
            sweep(data);
        }
    }

    private Latencies read(List<UUID> projects, String path) throws IOException {
        var latencies = new Latencies();
        try (var requests = new Requests(target, target.progressPort(), "reporter")) {
            for (var n = 0; n < READS * 2; n++) {
                var connection = requests.ready();
                var start = System.nanoTime();
                expect(200, connection.get("/v1/projects/" + projects.get(n) + "/" + path));
                if (n >= READS) {
                    latencies.recordNanos(System.nanoTime() - start);
                }
            }
        }
        return latencies;
    }

    private Latencies repeat(String path) throws IOException {
        var latencies = new Latencies();
        try (var requests = new Requests(target, target.progressPort(), "reporter")) {
            for (var n = 0; n < REPEATED * 2; n++) {
                var connection = requests.ready();
                var start = System.nanoTime();
                expect(200, connection.get("/v1/" + path));
                if (n >= REPEATED) {
                    latencies.recordNanos(System.nanoTime() - start);
                }
            }
        }
        return latencies;
    }

    private Latencies report(List<UUID> milestones) throws Exception {
        var latencies = new Latencies();
        var queue = new LinkedBlockingQueue<Report>();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (var n = 0; n < CONNECTIONS; n++) {
                threads.submit(() -> send(queue, latencies));
            }
            var start = System.nanoTime();
            for (var n = 0; n < milestones.size(); n++) {
                var due = start + n * 1_000_000_000L / RATE;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                queue.add(new Report(milestones.get(n), due));
            }
            for (var n = 0; n < CONNECTIONS; n++) {
                queue.add(new Report(new UUID(0, 0), 0));
            }
        }
        return latencies;
    }

    private Void send(LinkedBlockingQueue<Report> queue, Latencies latencies) throws Exception {
        try (var requests = new Requests(target, target.progressPort(), "reporter")) {
            for (var report = queue.take(); report.due != 0; report = queue.take()) {
                var body = "{\"actualDate\":\"2026-11-01\"}";
                expect(200, requests.ready().post("/v1/milestones/" + report.milestone + "/achievement", body));
                latencies.recordNanos(System.nanoTime() - report.due);
            }
        }
        return null;
    }

    /** Fails if a target that passes is not told, or another one is. */
    private static void sweep(ProgressData data) throws Exception {
        data.pass(PASSED);
        var start = System.nanoTime();
        while (data.passed() > 0) {
            Thread.sleep(Duration.ofMillis(100));
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        if (data.missed() != PASSED) {
            throw new IllegalStateException(data.missed() + " targets were told as missed");
        }
        System.out.printf(
                "%d targets that pass among %d milestones: told within %.1f s, pause between sweeps of 1 s included%n",
                PASSED, PROJECTS * ProgressData.MILESTONES, seconds);
    }

    private static void expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.toString());
        }
    }
}
