package milepost.bench;

import java.time.Duration;
import milepost.bench.driver.Connection;
import milepost.bench.driver.Latencies;
import milepost.bench.driver.Projects;
import milepost.bench.driver.Target;

/** Amends one project as fast as one caller can: every change waits for the row of the one before. */
final class HotProjectBench {

    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    private final Target target;

    HotProjectBench(Target target) {
        this.target = target;
    }

    void run() throws Exception {
        try (var connection = new Connection(target.registryPort(), target.token("registrar"))) {
            var project = connection.post("/v1/projects", Projects.body());
            var path = "/v1/projects/" + project.member("id");
            var etag = amend(connection, path, project.etag(), WARM_UP, new Latencies());
            var latencies = new Latencies();
            amend(connection, path, etag, MEASURED, latencies);
            System.out.printf(
                    "one project, one caller: %.0f changes/s %s%n",
                    latencies.count() / (double) MEASURED.toSeconds(), latencies);
        }
    }

    private static String amend(Connection connection, String path, String etag, Duration time, Latencies latencies)
            throws Exception {
        var end = System.nanoTime() + time.toNanos();
        for (var n = 0; System.nanoTime() < end; n++) {
            var start = System.nanoTime();
            var answer = connection.patch(path, etag, "{\"descriptionZh\":\"第" + System.nanoTime() + "次\"}");
            latencies.recordNanos(System.nanoTime() - start);
            if (answer.status() != 200) {
                throw new IllegalStateException(answer.toString());
            }
            etag = answer.etag();
        }
        return etag;
    }
}
