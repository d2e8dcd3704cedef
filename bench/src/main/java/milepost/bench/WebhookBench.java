package milepost.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Reports milestones and measures until the webhook is received; one report after another, some each second. */
final class WebhookBench {

    private static final int REPORTS = 600;
    private static final int WARM_UP = 200;
    private static final int PER_SECOND = 20;

    private final Target target;
    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private volatile Latencies received = new Latencies();

    WebhookBench(Target target) {
        this.target = target;
    }

    void run() throws Exception {
        var endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        endpoint.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        endpoint.createContext("/", exchange -> {
            var now = System.nanoTime();
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            var from = body.indexOf("\"milestoneId\":\"") + 15;
            var when = from < 15 ? null : sent.remove(body.substring(from, from + 36));
            if (when != null) {
                received.recordNanos(now - when);
            }
        });
        endpoint.start();
        try (var registry = new Connection(target.registryPort(), target.token("registrar"));
                var progress = new Connection(target.progressPort(), target.token("reporter"));
                var notify = new Connection(target.notifyPort(), target.token("subscriber"))) {
            var project = registry.post("/v1/projects", Projects.body(Projects.name()))
                    .member("id");
            expect(201, notify.post("/v1/subscriptions", """
                    {"filter":{"projects":["%s"],"eventTypes":["milepost.milestone.met.v1"]},\
                    "channel":{"type":"webhook","url":"http://127.0.0.1:%d/hook"}}""".formatted(
                            project, endpoint.getAddress().getPort())));
            Thread.sleep(2_000);
            report(progress, project, WARM_UP);
            received = new Latencies();
            report(progress, project, REPORTS);
            Thread.sleep(3_000);
            System.out.printf("milestone reported -> webhook received: %s; not received: %d%n", received, sent.size());
        } finally {
            endpoint.stop(0);
        }
    }

    private void report(Connection progress, String project, int count) throws IOException, InterruptedException {
        for (var n = 0; n < count; n++) {
            var milestone = expect(201, progress.post("/v1/projects/" + project + "/milestones", """
                    {"type":"KEY_STRUCTURE_DONE","titleZh":"%s","baselineDate":"2026-01-01","precision":"day"}""".formatted(
                                    UUID.randomUUID())))
                    .member("id");
            Thread.sleep(1_000 / PER_SECOND);
            sent.put(milestone, System.nanoTime());
            expect(
                    200,
                    progress.post(
                            "/v1/milestones/" + milestone + "/achievement",
                            "{\"actualDate\":\"2026-02-10\",\"evidence\":[]}"));
        }
    }

    private static Answer expect(int status, Answer answer) {
        if (answer.status() != status && answer.status() / 100 != 2) {
            throw new IllegalStateException(answer.toString());
        }
        return answer;
    }
}
