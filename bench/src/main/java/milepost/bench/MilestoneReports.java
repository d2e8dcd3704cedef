package milepost.bench;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Reports milestones of one project as met, some each second, and knows when each report was sent. */
final class MilestoneReports implements AutoCloseable {

    private static final int PER_SECOND = 20;

    private final Connection progress;
    private final String project;
    private final Map<String, Long> sent = new ConcurrentHashMap<>();

    MilestoneReports(Target target) throws IOException {
        progress = new Connection(target.progressPort(), target.token("reporter"));
        try (var registry = new Connection(target.registryPort(), target.token("registrar"))) {
            project = registry.post("/v1/projects", Projects.body(Projects.name()))
                    .member("id");
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
