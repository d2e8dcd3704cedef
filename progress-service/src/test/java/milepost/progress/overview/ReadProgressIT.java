package milepost.progress.overview;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.events.RegistryEvent.ProjectCited;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

@ProgressIT
class ReadProgressIT {

    @Autowired
    ProgressCalls calls;

    @Autowired
    RestTestClient http;

    @Autowired
    TopicProbe topics;

    @Test
    void progressIsPublic() {
        var project = calls.project();
        calls.achieve(calls.milestone(project, "2026-01-01"), "2026-02-10");
        var next = calls.milestone(project, "IN_SERVICE", "2031-01-01", "year");
        calls.move(next, "2032-01-01");

        var progress = body(calls.get("/v1/projects/" + project + "/progress"));

        assertThat(progress)
                .containsEntry("stage", "CONSTRUCTION")
                .containsEntry("condition", "ACTIVE")
                .containsEntry("light", "red")
                .containsEntry("slipDays", 366)
                .containsEntry("targetMoves", 1)
                .containsEntry("milestones", counts(2, 1))
                .containsEntry("version", 8);
        assertThat((Map<?, ?>) progress.get("nextMilestone"))
                .extracting("id", "currentTarget")
                .containsExactly(next.toString(), "2032-12-31");
        assertThat(progress.get("lastConfirmedAt")).isNotNull();
    }

    @Test
    void aProjectWithoutReportsIsInItsFirstStage() {
        var project = calls.project();

        await().untilAsserted(() -> calls.get("/v1/projects/" + project + "/progress")
                .expectStatus()
                .isOk());

        assertThat(body(calls.get("/v1/projects/" + project + "/progress")))
                .containsEntry("stage", "CONCEIVED")
                .containsEntry("light", "none")
                .containsEntry("version", 0);
    }

    @Test
    void theStageThatPlansStateStandsBesideTheDerivedOne() {
        var project = calls.project();
        calls.milestone(project, "2026-01-01");
        var before = tag(project);
        var beforeIt = Instant.now();

        topics.publish(
                project,
                2,
                new ProjectCited(
                        project,
                        UUID.randomUUID(),
                        "gansu-western-development",
                        "二（二）",
                        "兰州至合作",
                        "construction",
                        "加快…建设",
                        null,
                        null));

        await().untilAsserted(() -> assertThat(body(calls.get("/v1/projects/" + project + "/progress")))
                .containsEntry("stage", "CONCEIVED")
                .containsEntry(
                        "statedStages",
                        List.of(Map.of(
                                "plan",
                                "gansu-western-development",
                                "clause",
                                "二（二）",
                                "statedStage",
                                "construction",
                                "statedStageWords",
                                "加快…建设"))));
        assertThat(tag(project)).isNotEqualTo(before);
        assertThat(body(calls.get("/v1/projects/" + project + "/progress?asOf=" + beforeIt)))
                .containsEntry("statedStages", List.of());
    }

    @Test
    void theTagChangesWithEveryReport() {
        var project = calls.project();
        var milestone = calls.milestone(project, "2026-01-01");
        var before = tag(project);

        read(project, before).expectStatus().isEqualTo(304);
        calls.achieve(milestone, "2026-02-10").expectStatus().isOk();

        read(project, before).expectStatus().isOk();
        assertThat(tag(project)).isNotEqualTo(before);
    }

    @Test
    void progressCanBeReadAsOfATime() {
        var project = calls.project();
        var milestone = calls.milestone(project, "2026-01-01");
        var before = Instant.now();
        calls.achieve(milestone, "2026-02-10").expectStatus().isOk();

        var then = body(calls.get("/v1/projects/" + project + "/progress?asOf=" + before));
        var earlier = body(calls.get("/v1/projects/" + project + "/progress?asOf=2020-01-01T00:00:00Z"));

        assertThat(then).containsEntry("stage", "CONCEIVED").containsEntry("version", null);
        assertThat(earlier).containsEntry("milestones", counts(0, 0));
        var today = body(
                calls.get("/v1/projects/" + project + "/progress?asOf=" + LocalDate.now(ZoneId.of("Asia/Shanghai"))));
        assertThat(today).containsEntry("stage", "CONSTRUCTION");
        for (var wrong : List.of("2999-01-01T00:00:00Z", "2999-01-01", "yesterday")) {
            calls.get("/v1/projects/" + project + "/progress?asOf=" + wrong)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[0].parameter")
                    .isEqualTo("asOf");
        }
    }

    @Test
    void progressAndMilestonesCanBeReadAsTheyWereOnADay() {
        var project = calls.project();
        var body = Map.of(
                "type",
                "START",
                "baselineDate",
                "2025-06-30",
                "precision",
                "day",
                "occurredOn",
                "2024-03-01",
                "backfill",
                true);
        var milestone = body(calls.post(REPORTER, "/v1/projects/" + project + "/milestones", body))
                .get("id");
        var move = Map.of(
                "newTarget", "2025-12-31", "reasonCode", "LAND", "reasonText", "征迁滞后", "occurredOn", "2025-05-01");
        calls.post(REPORTER, "/v1/milestones/" + milestone + "/target-changes", move)
                .expectStatus()
                .isCreated();
        calls.achieve(UUID.fromString((String) milestone), "2025-11-20")
                .expectStatus()
                .isOk();

        assertThat(on(project, "2024-02-29")).containsEntry("milestones", counts(0, 0));
        assertThat(on(project, "2025-04-30")).containsEntry("targetMoves", 0).containsEntry("slipDays", 0);
        assertThat(on(project, "2025-05-01"))
                .containsEntry("targetMoves", 1)
                .containsEntry("slipDays", 184)
                .containsEntry("light", "red")
                .containsEntry("stage", "CONCEIVED");
        assertThat(on(project, "2025-11-20"))
                .containsEntry("stage", "CONSTRUCTION")
                .containsEntry("slipDays", 143);
        assertThat(body(calls.get("/v1/projects/" + project + "/milestones?on=2025-04-30")))
                .extractingByKey("items", LIST)
                .singleElement(MAP)
                .containsEntry("currentTarget", "2025-06-30")
                .containsEntry("status", "PLANNED");
        assertThat(body(calls.get("/v1/projects/" + project + "/milestones?asOf=2024-04-30")))
                .extractingByKey("items", LIST)
                .isEmpty();
        for (var path : List.of("progress", "milestones")) {
            calls.get("/v1/projects/" + project + "/" + path + "?on=2999-01-01")
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[0].parameter")
                    .isEqualTo("on");
        }
    }

    @Test
    void whatIsKnownNowIsThePresent() {
        var project = calls.project();
        var milestone = calls.milestone(project, "2025-06-30");
        calls.move(milestone, "2025-12-31").expectStatus().isCreated();
        calls.milestone(project, "IN_SERVICE", "2099-12-31", "year");
        calls.achieve(milestone, "2025-11-20").expectStatus().isOk();
        var now = Instant.now();

        assertThat(body(calls.get("/v1/projects/" + project + "/milestones?asOf=" + now)))
                .isEqualTo(body(calls.get("/v1/projects/" + project + "/milestones")));
        var present = new HashMap<>(body(calls.get("/v1/projects/" + project + "/progress")));
        present.put("version", null);
        assertThat(body(calls.get("/v1/projects/" + project + "/progress?asOf=" + now)))
                .isEqualTo(present);
    }

    private Map<String, Object> on(UUID project, String day) {
        return body(calls.get("/v1/projects/" + project + "/progress?on=" + day));
    }

    @Test
    void progressOfAnUnknownProjectIsNotFound() {
        calls.get("/v1/projects/" + UUID.randomUUID() + "/progress")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("project-unknown-here");
    }

    private String tag(UUID project) {
        return calls.get("/v1/projects/" + project + "/progress")
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag();
    }

    private RestTestClient.ResponseSpec read(UUID project, String tag) {
        return http.get()
                .uri("/v1/projects/" + project + "/progress")
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange();
    }

    private static Map<String, Integer> counts(int total, int met) {
        return Map.of("total", total, "met", met, "partial", 0, "missed", 0, "paused", 0, "waived", 0, "cancelled", 0);
    }
}
