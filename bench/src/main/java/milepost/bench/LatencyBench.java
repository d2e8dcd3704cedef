package milepost.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import milepost.bench.driver.Connection;
import milepost.bench.driver.Latencies;
import milepost.bench.driver.Projects;
import milepost.bench.driver.Target;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Registers at a fixed rate and measures from the moment each request was due until its event reached another
 * consumer: what a schedule fixed in advance shows is not hidden by a driver that waits.
 */
final class LatencyBench {

    private static final int[] RATES = {300, 500};
    private static final int CONNECTIONS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final String TOPIC = "registry.project-events";

    private final Target target;
    private final Map<String, Long> due = new ConcurrentHashMap<>();
    private final AtomicBoolean done = new AtomicBoolean();
    private volatile Latencies toConsumer = new Latencies();

    LatencyBench(Target target) {
        this.target = target;
    }

    void run() throws Exception {
        try (var background = Executors.newSingleThreadExecutor()) {
            var consuming = background.submit(this::consume);
            load(RATES[0], WARM_UP);
            for (var rate : RATES) {
                toConsumer = new Latencies();
                var answered = load(rate, MEASURED);
                System.out.printf("latency at %d/s: request due -> answered %s%n", rate, answered);
                System.out.printf("latency at %d/s: request due -> consumer  %s%n", rate, toConsumer);
                System.out.printf(
                        "latency at %d/s: outbox -> acknowledged (the relay's own): %s%n", rate, relayDelay());
            }
            done.set(true);
            consuming.get();
        }
    }

    private Latencies load(int rate, Duration time) throws Exception {
        var answered = new Latencies();
        var requests = new LinkedBlockingQueue<String>();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var running = new AtomicBoolean(true);
            for (var n = 0; n < CONNECTIONS; n++) {
                threads.submit(() -> {
                    try (var connection = new Connection(target.registryPort(), target.token("registrar"))) {
                        while (running.get() || !requests.isEmpty()) {
                            var name = requests.poll(50, java.util.concurrent.TimeUnit.MILLISECONDS);
                            if (name != null) {
                                var answer = connection.post("/v1/projects", Projects.body(name));
                                if (answer.status() != 201) {
                                    throw new IllegalStateException(answer.toString());
                                }
                                answered.recordNanos(System.nanoTime() - due.getOrDefault(name, System.nanoTime()));
                            }
                        }
                    } catch (Exception e) {
                        e.printStackTrace();
                    }
                    return null;
                });
            }
            var start = System.nanoTime();
            var count = rate * time.toSeconds();
            for (var n = 0L; n < count; n++) {
                var when = start + n * 1_000_000_000L / rate;
                while (System.nanoTime() < when) {
                    java.util.concurrent.locks.LockSupport.parkNanos(when - System.nanoTime());
                }
                var name = Projects.name();
                due.put(name, when);
                requests.add(name);
            }
            running.set(false);
        }
        Thread.sleep(1_000); // for the last events
        return answered;
    }

    private Void consume() throws IOException {
        try (var consumer =
                new KafkaConsumer<>(target.kafka(), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            while (!done.get()) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    var now = System.nanoTime();
                    var when = due.remove(nameIn(new String(record.value(), UTF_8)));
                    if (when != null) {
                        toConsumer.recordNanos(now - when);
                    }
                }
            }
        }
        return null;
    }

    private static String nameIn(String json) {
        var from = json.indexOf("\"nameZh\":\"") + 10;
        return from < 10 ? "" : json.substring(from, json.indexOf('"', from));
    }

    private String relayDelay() throws Exception {
        try (var connection = new Connection(target.registryPort(), target.token("operator"))) {
            return connection
                    .get("/actuator/prometheus")
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("milepost_relay_delay_seconds{"))
                    .reduce("", (a, b) -> a + " " + b);
        }
    }
}
