package milepost.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import milepost.bench.driver.Answer;
import milepost.bench.driver.Connection;
import milepost.bench.driver.Latencies;
import milepost.bench.driver.Projects;
import milepost.bench.driver.Target;

/**
 * Reports milestones and measures until the webhooks are received: by one endpoint, or by three beside which seventeen of the
 * same host hang.
 */
final class WebhookBench {

    private static final int REPORTS = 600;
    private static final int WARM_UP = 200;

    private final Target target;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Latencies received = new Latencies();

    WebhookBench(Target target) {
        this.target = target;
    }

    void run() throws Exception {
        measured((reports, url) -> {
            subscribe(reports, url + "/hook");
            measure(reports, 1, "milestone reported -> webhook received");
        });
    }

    void runBesideHangingOnes() throws Exception {
        measured((reports, url) -> {
            for (var i = 0; i < 3; i++) {
                subscribe(reports, url + "/hook/" + i);
            }
            measure(reports, 3, "three endpoints, no other");
            for (var i = 0; i < 17; i++) {
                subscribe(reports, url + "/hangs/" + i);
            }
            measure(reports, 3, "three endpoints, 17 of the same host hang");
        });
    }

    private interface Measurement {
        void of(MilestoneReports reports, String url) throws Exception;
    }

    private void measured(Measurement measurement) throws Exception {
        var endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        endpoint.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        try (var reports = new MilestoneReports(target)) {
            endpoint.createContext("/hook", exchange -> {
                var now = System.nanoTime();
                var sentAt = reports.sentAt(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
                if (sentAt > 0) {
                    received.recordNanos(now - sentAt);
                }
            });
            endpoint.createContext("/hangs", _ -> await(end));
            endpoint.start();
            measurement.of(reports, "http://127.0.0.1:" + endpoint.getAddress().getPort());
        } finally {
            end.countDown();
            endpoint.stop(0);
        }
    }

    private void measure(MilestoneReports reports, int endpoints, String what) throws Exception {
        Thread.sleep(2_000);
        reports.report(WARM_UP);
        Thread.sleep(3_000);
        received = new Latencies();
        reports.report(REPORTS);
        Thread.sleep(3_000);
        System.out.printf("%s: %s; not received: %d%n", what, received, endpoints * REPORTS - received.count());
    }

    private void subscribe(MilestoneReports reports, String url) throws IOException {
        try (var notify = new Connection(target.notifyPort(), target.token("subscriber"))) {
            MilestoneReports.expect(201, notify.post("/v1/subscriptions", """
                    {"filter":{"projects":["%s"],"eventTypes":["milepost.milestone.met.v1"]},\
                    "channel":{"type":"webhook","url":"%s"}}""".formatted(reports.project(), url)));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reports milestones of one project as met, some each second, and knows when each report was sent. */
    private static final class MilestoneReports implements AutoCloseable {

        private static final int PER_SECOND = 20;

        private final Connection progress;
        private final String project;
        private final Map<String, Long> sent = new ConcurrentHashMap<>();

        MilestoneReports(Target target) throws IOException {
            progress = new Connection(target.progressPort(), target.token("reporter"));
            try (var registry = new Connection(target.registryPort(), target.token("registrar"))) {
                project = registry.post("/v1/projects", Projects.body()).member("id");
            }
        }

        String project() {
            return project;
        }

        /** Returns when the report was sent that a webhook tells of, in nanoseconds; 0 if none. */
        long sentAt(String webhook) {
            var from = webhook.indexOf("\"milestoneId\":\"") + 15;
            return from < 15 ? 0 : sent.getOrDefault(webhook.substring(from, from + 36), 0L);
        }

        void report(int count) throws IOException, InterruptedException {
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

        @Override
        public void close() throws IOException {
            progress.close();
        }

        static Answer expect(int status, Answer answer) {
            if (answer.status() != status && answer.status() / 100 != 2) {
                throw new IllegalStateException(answer.toString());
            }
            return answer;
        }
    }
}
