package milepost.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import milepost.bench.driver.Answer;
import milepost.bench.driver.Connection;
import milepost.bench.driver.Latencies;
import milepost.bench.driver.Projects;
import milepost.bench.driver.Target;

/** Registers over HTTP as fast as some connections can, and says what waited in the outbox when the load ended. */
final class RegistrationBench {

    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration MEASURED = Duration.ofSeconds(20);

    private final Target target;
    private final int connections;
    private final int together;

    private RegistrationBench(Target target, int connections, int together) {
        this.target = target;
        this.connections = connections;
        this.together = together;
    }

    static RegistrationBench oneByOne(Target target) {
        return new RegistrationBench(target, 32, 1);
    }

    static RegistrationBench inBatches(Target target) {
        return new RegistrationBench(target, 2, 500);
    }

    void run() throws Exception {
        load(WARM_UP);
        for (var round = 1; round <= 3; round++) {
            var latencies = load(MEASURED);
            System.out.printf(
                    "registration round %d: %d connections %.0f projects/s, %d in a request, %s; waiting in the outbox at the end: %s%n",
                    round,
                    connections,
                    latencies.count() * together / (double) MEASURED.toSeconds(),
                    together,
                    latencies,
                    pending());
        }
    }

    private Latencies load(Duration time) throws Exception {
        var latencies = new Latencies();
        var refused = new AtomicLong();
        var end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var jobs = new ArrayList<Callable<Void>>();
            for (var n = 0; n < connections; n++) {
                jobs.add(() -> {
                    try (var connection = new Connection(target.registryPort(), target.token("registrar"))) {
                        while (System.nanoTime() < end) {
                            var path = together == 1 ? "/v1/projects" : "/v1/projects/batch";
                            var body = together == 1 ? Projects.body() : Projects.body(together);
                            var start = System.nanoTime();
                            var answer = connection.post(path, body);
                            latencies.recordNanos(System.nanoTime() - start);
                            if (!allRegistered(answer) && refused.getAndIncrement() == 0) {
                                System.err.println(answer);
                            }
                        }
                    }
                    return null;
                });
            }
            for (var job : threads.invokeAll(jobs)) {
                job.get();
            }
        }
        if (refused.get() > 0) {
            throw new IllegalStateException(refused + " requests were refused");
        }
        return latencies;
    }

    private boolean allRegistered(Answer answer) {
        return together == 1
                ? answer.status() == 201
                : answer.status() == 200 && answer.body().split("\"status\":201", -1).length == together + 1;
    }

    private String pending() throws IOException {
        try (var connection = new Connection(target.registryPort(), target.token("operator"))) {
            return connection.get("/v1/operations/relay").body();
        }
    }
}
