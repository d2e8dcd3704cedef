package milepost.progress;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.ledger.bundle.BundleAudit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** The story of docs/progress.md, as its readers call it. */
@ProgressIT
class ProjectStoryIT {

    private static final TestTokens APPROVER =
            TestTokens.of(Role.APPROVER).regions("64").org("ningxia-drc").subject("approver");

    @Autowired
    ProgressCalls calls;

    @TempDir
    Path folder;

    @Test
    void aProjectFromItsTimetableToAStartMetLateReadsAsAStoryAndProvesItself() throws IOException {
        var project = calls.projectIn("640100");
        var added = body(post(
                "/v1/projects/" + project + "/milestones/from-template",
                Map.of("template", "water-approval/1", "start", "2023-01-01")));
        var start = body(calls.get("/v1/projects/" + project + "/milestones?limit=100"));
        var id = idOf(start, "START");
        assertThat(added).extractingByKey("milestones", LIST).isNotEmpty();

        var first = body(move(id, "2030-06-30")).get("id");
        body(decide(first, "REJECTED", "理由不充分"));
        var second = body(move(id, "2030-03-31")).get("id");
        body(decide(second, "APPROVED", "同意延期"));
        body(post(
                "/v1/projects/" + project + "/condition",
                Map.of(
                        "condition",
                        "SUSPENDED",
                        "since",
                        "2025-11-15",
                        "reasonCode",
                        "WEATHER",
                        "reasonText",
                        "冬季停工")));
        body(post("/v1/projects/" + project + "/condition", Map.of("condition", "ACTIVE", "since", "2026-03-10")));
        body(calls.achieve(id, "2026-10-02"));
        body(post(
                "/v1/milestones/" + id + "/correction",
                Map.of(
                        "event",
                        event(project, "milepost.milestone.met.v1"),
                        "day",
                        "2026-10-20",
                        "reasonText",
                        "开工令日期录入有误")));

        assertThat(body(calls.get("/v1/milestones/" + id)))
                .containsEntry("status", "MET")
                .containsEntry("actualDate", "2026-10-20")
                .containsEntry("currentTarget", "2030-03-31")
                .containsEntry("revisionCount", 1);
        assertThat(body(calls.get("/v1/projects/" + project + "/progress")))
                .containsEntry("stage", "CONSTRUCTION")
                .containsEntry("condition", "ACTIVE");
        assertThat(body(calls.get("/v1/projects/" + project + "/progress?on=2026-01-15")))
                .containsEntry("condition", "SUSPENDED");
        assertThat(story(project))
                .containsSubsequence(
                        "milepost.milestone.added.v1",
                        "milepost.milestone.target-change-requested.v1",
                        "milepost.milestone.target-change-decided.v1",
                        "milepost.milestone.target-change-requested.v1",
                        "milepost.milestone.target-change-decided.v1",
                        "milepost.milestone.target-changed.v1",
                        "milepost.project.condition-changed.v1",
                        "milepost.project.condition-changed.v1",
                        "milepost.milestone.met.v1",
                        "milepost.project.stage-changed.v1",
                        "milepost.milestone.corrected.v1");
        assertThat(audit(project)).isEqualTo(BundleAudit.VERIFIED);
    }

    private ResponseSpec post(String path, Object request) {
        return calls.post(REPORTER, path, request);
    }

    private ResponseSpec move(Object milestone, String target) {
        return post(
                "/v1/milestones/" + milestone + "/target-changes",
                Map.of("newTarget", target, "reasonCode", "LAND", "reasonText", "征迁滞后", "precision", "day"));
    }

    private ResponseSpec decide(Object change, String decision, String why) {
        return calls.post(
                APPROVER,
                "/v1/target-changes/" + change + "/decision",
                Map.of("decision", decision, "reasonText", why));
    }

    private static UUID idOf(Map<String, Object> milestones, String type) {
        return ((List<?>) milestones.get("items"))
                .stream()
                        .map(item -> (Map<?, ?>) item)
                        .filter(item -> type.equals(item.get("type")))
                        .map(item -> UUID.fromString((String) item.get("id")))
                        .findFirst()
                        .orElseThrow();
    }

    /** Returns the types of the events of a project, the oldest first, once the last one is in the ledger. */
    private List<String> story(UUID project) {
        await().untilAsserted(() -> assertThat(types(project)).contains("milepost.milestone.corrected.v1"));
        return types(project);
    }

    private List<String> types(UUID project) {
        return ((List<?>) body(calls.get("/v1/projects/" + project + "/history?order=asc&limit=200"))
                        .get("items"))
                .stream().map(item -> (String) ((Map<?, ?>) item).get("type")).toList();
    }

    private String event(UUID project, String type) {
        var path = "/v1/history?project=" + project + "&type=" + type;
        await().untilAsserted(() ->
                assertThat(body(calls.get(path))).extractingByKey("items", LIST).isNotEmpty());
        return (String) ((Map<?, ?>) ((List<?>) body(calls.get(path)).get("items")).getFirst()).get("eventId");
    }

    private int audit(UUID project) throws IOException {
        var bundle = folder.resolve("history.zip");
        Files.write(
                bundle,
                calls.get("/v1/projects/" + project + "/history.zip")
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent());
        var key =
                new String(calls.get("/ledger/vkey").expectBody().returnResult().getResponseBodyContent());
        var out = new PrintStream(new ByteArrayOutputStream());
        return BundleAudit.run(out, bundle.toString(), "--vkey", key.strip());
    }
}
