package milepost.standalone.faults.suite;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import milepost.standalone.Api;
import milepost.standalone.faults.suite.Observed.Write;

/**
 * Clients who register projects, until they shall finish; half of them add a milestone to each and report it as met, which they
 * cannot while events do not arrive. A client who gets no answer does not know what became of the write and asks again under
 * the same Idempotency-Key, until there is an answer.
 */
final class Workload implements AutoCloseable {

    /** What says nothing about the write: the service is away, or has not heard of the project yet. */
    private static final Set<Integer> ASK_AGAIN = Set.of(404, 500, 502, 503, 504);

    private static final int CLIENTS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration BETWEEN_ASKS = Duration.ofMillis(200);
    private static final Duration BETWEEN_WRITES = Duration.ofMillis(100);

    private final Api api;
    private final String registry;
    private final String progress;
    private final Queue<Write> answered = new ConcurrentLinkedQueue<>();
    private final Queue<Wait> waits = new ConcurrentLinkedQueue<>();
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final List<Future<?>> running;
    private volatile boolean finishing;

    /**
     * @param registry where the clients reach registry-service
     * @param progress where they reach progress-service
     */
    Workload(Api api, String registry, String progress) {
        this.api = api;
        this.registry = registry;
        this.progress = progress;
        this.running = IntStream.range(0, CLIENTS)
                .<Future<?>>mapToObj(number -> clients.submit(() -> work(number % 2 == 0)))
                .toList();
    }

    /** How long a client waited for the answer to a registration, which needs nothing but registry-service and its database. */
    record Wait(long since, Duration duration) {

        long end() {
            return since + duration.toNanos();
        }
    }

    List<Write> answered() {
        return List.copyOf(answered);
    }

    List<Wait> waits() {
        return List.copyOf(waits);
    }

    /** Returns when each client has come to the end of its project. */
    void finish() throws Exception {
        finishing = true;
        for (var client : running) {
            client.get();
        }
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }

    private void work(boolean follows) {
        while (!finishing) {
            var project = register();
            if (follows) {
                report(project);
            }
        }
    }

    private String register() {
        var since = System.nanoTime();
        var project = ask("registrar", registry + "/v1/projects", project("铁路" + UUID.randomUUID()));
        waits.add(new Wait(since, Duration.ofNanos(System.nanoTime() - since)));
        note(project, Observed.REGISTERED);
        return project;
    }

    private void report(String project) {
        var milestone = ask(
                "reporter",
                progress + "/v1/projects/" + project + "/milestones",
                Map.of("type", "START", "titleZh", "开工", "baselineDate", "2026-01-01", "precision", "day"));
        note(project, Observed.ADDED);
        ask(
                "reporter",
                progress + "/v1/milestones/" + milestone + "/achievement",
                Map.of("actualDate", "2026-02-10", "evidence", List.of()));
        note(project, Observed.MET);
    }

    static Map<String, Object> project(String name) {
        return Map.of("nameZh", name, "nature", "project", "category", "railway", "regions", List.of("620100"));
    }

    /** Returns the id of what the answer describes. */
    private String ask(String role, String url, Map<String, Object> body) {
        var key = UUID.randomUUID().toString();
        var answer = new AtomicReference<HttpResponse<byte[]>>();
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_ASKS)
                .atMost(PATIENCE)
                .until(() -> {
                    try {
                        answer.set(api.post(role, url, body, "Idempotency-Key", key));
                        return !saysNothing(answer.get());
                    } catch (IOException e) {
                        return false;
                    }
                });
        return Api.json(answer.get()).path("id").asString();
    }

    /** With Retry-After even a refusal asks to try again: the first try under this key may be under way still. */
    private static boolean saysNothing(HttpResponse<byte[]> answer) {
        return ASK_AGAIN.contains(answer.statusCode())
                || answer.headers().firstValue("Retry-After").isPresent();
    }

    private void note(String project, String type) {
        answered.add(new Write(project, type));
        try {
            Thread.sleep(BETWEEN_WRITES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
