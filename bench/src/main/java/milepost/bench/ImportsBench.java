package milepost.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.bench.driver.Answer;
import milepost.bench.driver.Connection;
import milepost.bench.driver.Latencies;
import milepost.bench.driver.Processes;
import milepost.bench.driver.Projects;
import milepost.bench.driver.Target;

/**
 * Imports a list as a file, and says what it costs others meanwhile: memory, a project and a list that another connection reads, and how
 * long the events are under way at its end. Then it pauses another import amid its rows.
 */
final class ImportsBench {

    private static final int WARM_UP = 10_000;
    private static final int ROWS = 100_000;
    private static final int PAUSED_AT = 4_000;
    private static final Duration QUIET = Duration.ofSeconds(20);
    private static final long LOOK_NANOS = 50_000_000;
    private static final Pattern NUMBER = Pattern.compile("\"(handled|registered|pending|lag)\":(-?\\d+|null)");

    private final Target target;
    private final Processes processes;

    ImportsBench(Target target) throws IOException {
        this.target = target;
        this.processes = new Processes(target);
    }

    void run() throws Exception {
        finished(start(WARM_UP), WARM_UP);
        caughtUp();
        var before = new Reader();
        Thread.sleep(QUIET);
        System.out.printf("before: %s; %d MB%n", before.end(), processes.megabytes());
        measure();
        pause();
    }

    private void measure() throws Exception {
        var megabytes = processes.megabytes();
        var time = processes.processorTime();
        var reader = new Reader();
        var start = System.nanoTime();
        finished(start(ROWS), ROWS);
        var seconds = (System.nanoTime() - start) / 1e9;
        var during = reader.end();
        var spent = processes.processorTime();
        System.out.printf("imports: %d rows in %.1f s, %.0f rows/s%n", ROWS, seconds, ROWS / seconds);
        System.out.printf("meanwhile: %s; at most %d MB more%n", during, reader.most - megabytes);
        System.out.printf("events, ledger and views caught up %.1f s after the end%n", caughtUp());
        System.out.printf(
                "processor time for each row: services %d µs, PostgreSQL and Kafka %d µs; until caught up %d and %d µs%n",
                each(time, spent, 0),
                each(time, spent, 1),
                each(time, processes.processorTime(), 0),
                each(time, processes.processorTime(), 1));
    }

    private static long each(List<Duration> before, List<Duration> after, int part) {
        return after.get(part).minus(before.get(part)).toNanos() / 1000 / ROWS;
    }

    /** How long the request takes, and how many rows are handled after its answer. */
    private void pause() throws Exception {
        try (var registrar = registrar()) {
            var id = start(ROWS / 4);
            while (number("handled", registrar.get("/v1/imports/" + id)) < PAUSED_AT) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
            var start = System.nanoTime();
            var handled = number("handled", registrar.post("/v1/imports/" + id + "/pause", ""));
            var millis = (System.nanoTime() - start) / 1_000_000;
            Thread.sleep(Duration.ofSeconds(1));
            var later = number("handled", registrar.get("/v1/imports/" + id));
            System.out.printf("pause at row %d: after %d ms, %d rows more%n", handled, millis, later - handled);
            registrar.post("/v1/imports/" + id + "/cancellation", "");
        }
    }

    private String start(int rows) throws IOException {
        try (var registrar = registrar()) {
            var answer = registrar.postFile("/v1/imports?name=bench.csv", "text/csv", file(rows));
            if (answer.status() != 201) {
                throw new IllegalStateException(answer.toString());
            }
            return answer.member("id");
        }
    }

    private void finished(String id, int rows) throws IOException {
        while (true) {
            try (var registrar = registrar()) {
                for (var n = 0; n < 50; n++) {
                    var answer = registrar.get("/v1/imports/" + id);
                    if (answer.member("state").equals("done")) {
                        if (number("registered", answer) != rows) {
                            throw new IllegalStateException(answer.toString());
                        }
                        return;
                    }
                    LockSupport.parkNanos(LOOK_NANOS);
                }
            }
        }
    }

    /** Waits until nothing is under way any more, and returns the seconds. */
    private double caughtUp() throws IOException {
        var start = System.nanoTime();
        while (underWay() > 0) {
            LockSupport.parkNanos(LOOK_NANOS * 2);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private long underWay() throws IOException {
        var count = 0L;
        for (var port : List.of(target.registryPort(), target.progressPort(), target.notifyPort())) {
            try (var operator = new Connection(port, target.token("operator"))) {
                count += sum(operator.get("/v1/operations/relay"));
                count += sum(operator.get("/v1/operations/projections"));
            }
        }
        return count;
    }

    private static long sum(Answer answer) {
        return NUMBER.matcher(answer.body())
                .results()
                .mapToLong(found -> found.group(2).equals("null") ? 1 : Long.parseLong(found.group(2)))
                .sum();
    }

    private static long number(String name, Answer answer) {
        return NUMBER.matcher(answer.body())
                .results()
                .filter(found -> found.group(1).equals(name))
                .mapToLong(found -> Long.parseLong(found.group(2)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(answer.toString()));
    }

    private static String file(int rows) {
        return Stream.generate(ImportsBench::row)
                .limit(rows)
                .collect(Collectors.joining("\n", "项目名称,英文名,性质,类别,建设地点,起讫点,总投资（万元）,建设内容\n", "\n"));
    }

    private static String row() {
        var name = Projects.name();
        return name + ",Load test railway,project,railway,620100;623001," + name.substring(0, 2) + "—"
                + name.substring(3, 5) + ",2339000,新建铁路，线路全长约一百八十公里，设计时速二百五十公里。";
    }

    private Connection registrar() throws IOException {
        return new Connection(target.registryPort(), target.token("registrar"));
    }

    /** Reads a project and a list in turn, and looks at the memory. */
    private final class Reader {

        private final Latencies project = new Latencies();
        private final Latencies list = new Latencies();
        private final Future<?> reading;
        private volatile boolean ended;
        private volatile long most;

        Reader() {
            var thread = Executors.newSingleThreadExecutor();
            reading = thread.submit(this::read);
            thread.shutdown();
        }

        private Void read() throws IOException {
            for (var n = 0; !ended; n++) {
                try (var connection = registrar()) {
                    var id = connection.get("/v1/projects?limit=1").member("id");
                    for (var m = 0; m < 40 && !ended; m++) {
                        time(connection, "/v1/projects/" + id, project);
                        time(connection, "/v1/projects?category=railway&limit=50", list);
                        LockSupport.parkNanos(LOOK_NANOS / 2);
                    }
                }
                most = Math.max(most, processes.megabytes());
            }
            return null;
        }

        private static void time(Connection connection, String path, Latencies latencies) throws IOException {
            var start = System.nanoTime();
            var answer = connection.get(path);
            latencies.recordNanos(System.nanoTime() - start);
            if (answer.status() != 200) {
                throw new IllegalStateException(answer.toString());
            }
        }

        String end() throws Exception {
            ended = true;
            reading.get();
            return "a project " + project + "; a list " + list;
        }
    }
}
