package milepost.standalone.faults.suite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Asks the services again and again whether they are ready, as a load balancer does. */
final class HealthWatch implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    static final String NO_ANSWER = "no answer";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Queue<Probe> probes = new ConcurrentLinkedQueue<>();
    private final List<Thread> watchers;

    /** @param services the base URL of each service, by its name */
    HealthWatch(Map<String, String> services) {
        watchers = services.entrySet().stream()
                .map(service -> Thread.ofVirtual().start(() -> watch(service.getKey(), service.getValue())))
                .toList();
    }

    private record Probe(String service, Duration took, String status) {}

    /** The states that were seen, by service. */
    Map<String, TreeSet<String>> states() {
        return probes.stream()
                .collect(Collectors.groupingBy(
                        Probe::service,
                        TreeMap::new,
                        Collectors.mapping(Probe::status, Collectors.toCollection(TreeSet::new))));
    }

    /** The slowest answer; zero if there was none. */
    Duration slowest() {
        return probes.stream()
                .filter(probe -> !probe.status().equals(NO_ANSWER))
                .map(Probe::took)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        watchers.forEach(Thread::interrupt);
        http.close();
    }

    private void watch(String service, String url) {
        var request = HttpRequest.newBuilder(URI.create(url + "/actuator/health/readiness"))
                .timeout(PATIENCE)
                .build();
        try {
            while (true) {
                var since = System.nanoTime();
                var status = ask(request);
                probes.add(new Probe(service, Duration.ofNanos(System.nanoTime() - since), status));
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String ask(HttpRequest request) throws InterruptedException {
        try {
            var answer = http.send(request, BodyHandlers.ofString()).body();
            return JsonMapper.shared().readTree(answer).path("status").asString();
        } catch (IOException e) {
            return NO_ANSWER;
        }
    }
}
