package milepost.standalone.faults;

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
import milepost.standalone.faults.Observed.Write;
import tools.jackson.databind.JsonNode;

/**
 * Clients who register projects, add a milestone to each and report it as met. A client who gets no answer does not know
 * what became of the write and asks again under the same Idempotency-Key, until there is an answer.
 */
final class Workload implements AutoCloseable {

    /** What says nothing about the write: the service is away, or has not heard of the project yet. */
    private static final Set<Integer> ASK_AGAIN = Set.of(404, 500, 502, 503, 504);

    private static final int CLIENTS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration BETWEEN_ASKS = Duration.ofMillis(200);

    private final Api api;
    private final Queue<Write> answered = new ConcurrentLinkedQueue<>();
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final List<Future<?>> projects;

    Workload(Api api, int projects) {
        this.api = api;
        this.projects = IntStream.range(0, projects)
                .<Future<?>>mapToObj(number -> clients.submit(() -> follow("铁路" + number + "号")))
                .toList();
    }

    List<Write> answered() {
        return List.copyOf(answered);
    }

    void awaitAnswered(int writes) {
        await().atMost(PATIENCE)
                .until(() -> answered.size() >= writes || projects.stream().anyMatch(this::hasFailed));
    }

    void awaitEnd() throws Exception {
        for (var project : projects) {
            project.get();
        }
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }

    private boolean hasFailed(Future<?> project) {
        return project.state() == Future.State.FAILED;
    }

    private void follow(String name) {
        var project = ask(
                        "registrar",
                        api.registry("/v1/projects"),
                        Map.of(
                                "nameZh",
                                name + UUID.randomUUID(),
                                "nature",
                                "project",
                                "category",
                                "railway",
                                "regions",
                                List.of("620100")))
                .path("id")
                .asString();
        answered.add(new Write(project, Observed.REGISTERED));
        var milestone = ask(
                        "reporter",
                        api.progress("/v1/projects/" + project + "/milestones"),
                        Map.of("type", "START", "titleZh", "开工", "baselineDate", "2026-01-01", "precision", "day"))
                .path("id")
                .asString();
        answered.add(new Write(project, Observed.ADDED));
        ask(
                "reporter",
                api.progress("/v1/milestones/" + milestone + "/achievement"),
                Map.of("actualDate", "2026-02-10", "evidence", List.of()));
        answered.add(new Write(project, Observed.MET));
    }

    private JsonNode ask(String role, String url, Map<String, Object> body) {
        var key = UUID.randomUUID().toString();
        var answer = new AtomicReference<HttpResponse<byte[]>>();
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_ASKS)
                .atMost(PATIENCE)
                .until(() -> {
                    try {
                        answer.set(api.post(role, url, body, "Idempotency-Key", key));
                        return !ASK_AGAIN.contains(answer.get().statusCode());
                    } catch (IOException e) {
                        return false;
                    }
                });
        return Api.json(answer.get());
    }
}
