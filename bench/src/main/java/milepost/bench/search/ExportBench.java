package milepost.bench.search;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import milepost.bench.driver.Target;

/** Takes all projects of the registry along in each format, and throws them away. */
final class ExportBench {

    private static final List<String> FILES =
            List.of("projects.csv", "projects.xlsx", "projects.ndjson", "oc4ids.json");

    private final Target target;

    ExportBench(Target target) {
        this.target = target;
    }

    void run() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            for (var file : FILES) {
                var uri = URI.create("http://127.0.0.1:" + target.registryPort() + "/v1/exports/" + file);
                var start = System.nanoTime();
                var answer = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofInputStream());
                var first = System.nanoTime();
                try (var in = answer.body()) {
                    var bytes = in.transferTo(OutputStream.nullOutputStream());
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException(answer.toString());
                    }
                    System.out.printf(
                            "%-34s %.1f s, begins after %.0f ms, %.1f MB%n",
                            "export " + file, (System.nanoTime() - start) / 1e9, (first - start) / 1e6, bytes / 1e6);
                }
            }
        }
    }
}
