package milepost.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import milepost.bench.driver.Connection;
import milepost.bench.driver.Latencies;
import milepost.bench.driver.Projects;
import milepost.bench.driver.Target;

/**
 * Registers projects at a fixed rate and measures from the answer, when the event is committed, until readers of the stream see it:
 * one reader, then many.
 */
final class StreamBench {

    private static final int RATE = 50;
    private static final int[] READERS = {1, 200};
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final Duration LAST_ONES = Duration.ofSeconds(3);

    private final Target target;
    private final Map<String, Long> committed = new ConcurrentHashMap<>();
    private volatile Latencies seen = new Latencies();

    StreamBench(Target target) {
        this.target = target;
    }

    void run() throws Exception {
        for (var readers : READERS) {
            measure(readers);
        }
    }

    private void measure(int count) throws Exception {
        var readers = new ArrayList<Reader>();
        try (var registry = new Connection(target.registryPort(), target.token("registrar"))) {
            for (var n = 0; n < count; n++) {
                readers.add(new Reader());
            }
            register(registry, WARM_UP);
            Thread.sleep(LAST_ONES);
            seen = new Latencies();
            committed.clear();
            var registered = register(registry, MEASURED);
            Thread.sleep(LAST_ONES);
            System.out.printf(
                    "stream, %d readers, %d events/s: committed -> seen %s; not seen: %d%n",
                    count, RATE, seen, (long) registered * count - seen.count());
        } finally {
            for (var reader : readers) {
                reader.close();
            }
        }
    }

    private int register(Connection registry, Duration time) throws IOException {
        var count = (int) (RATE * time.toSeconds());
        var start = System.nanoTime();
        for (var n = 0; n < count; n++) {
            var due = start + n * 1_000_000_000L / RATE;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            var name = Projects.name();
            var answer = registry.post("/v1/projects", Projects.body(name));
            if (answer.status() != 201) {
                throw new IllegalStateException(answer.toString());
            }
            committed.put(name, System.nanoTime());
        }
        return count;
    }

    /** Reads the stream and knows projects by their names. */
    private final class Reader implements AutoCloseable {

        private static final String NAME = "\"nameZh\":\"";

        private final Socket socket;

        private Reader() throws IOException {
            socket = new Socket("127.0.0.1", target.notifyPort());
            socket.getOutputStream()
                    .write(("GET /v1/stream?type=milepost.project.registered.v1 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                            .getBytes(UTF_8));
            Thread.ofVirtual().start(this::read);
        }

        private void read() {
            try (var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("data: ")) {
                        take(line, System.nanoTime());
                    }
                }
            } catch (IOException _) {
                // closed
            }
        }

        private void take(String line, long now) {
            var from = line.indexOf(NAME) + NAME.length();
            if (from >= NAME.length()) {
                var at = committed.get(line.substring(from, line.indexOf('"', from)));
                seen.recordNanos(at == null ? 0 : now - at); // seen before the caller had its answer
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
