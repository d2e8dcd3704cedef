package milepost.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Registers over HTTP as fast as 32 connections can, and says what waited in the outbox when the load ended. */
final class RegistrationBench {

    private static final int CONNECTIONS = 32;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration MEASURED = Duration.ofSeconds(20);

    private final Target target;

    RegistrationBench(Target target) {
        this.target = target;
    }

    void run() throws Exception {
        load(WARM_UP);
        for (var round = 1; round <= 3; round++) {
            var latencies = load(MEASURED);
            System.out.printf(
                    "registration round %d: %d connections %.0f requests/s %s; waiting in the outbox at the end: %s%n",
                    round, CONNECTIONS, latencies.count() / (double) MEASURED.toSeconds(), latencies, pending());
        }
    }

    private Latencies load(Duration time) throws Exception {
        var latencies = new Latencies();
        var refused = new AtomicLong();
        var end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var jobs = new ArrayList<Callable<Void>>();
            for (var n = 0; n < CONNECTIONS; n++) {
                jobs.add(() -> {
                    try (var connection = new Connection(target.registryPort(), target.token("registrar"))) {
                        while (System.nanoTime() < end) {
                            var start = System.nanoTime();
                            var answer = connection.post("/v1/projects", Projects.body(Projects.name()));
                            latencies.recordNanos(System.nanoTime() - start);
                            if (answer.status() != 201 && refused.getAndIncrement() == 0) {
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

    private String pending() throws IOException {
        try (var connection = new Connection(target.registryPort(), target.token("operator"))) {
            return connection.get("/v1/operations/relay").body();
        }
    }
}
