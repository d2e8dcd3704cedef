package milepost.progress.report;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.ProgressEvent.Evidence;
import milepost.events.ProgressEvent.LightChanged;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.ProgressEvent.StageChanged;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgressIT
class ReportMilestoneIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    @Test
    void aMilestoneMetFortyDaysLateIsPublishedWithItsStage() {
        var project = calls.project();
        var milestone = calls.milestone(project, "2026-01-01");
        var evidence = Map.of("title", "开工令", "number", "甘铁〔2026〕3号", "sha256", "AB".repeat(32));

        var met = body(calls.post(
                REPORTER,
                "/v1/milestones/" + milestone + "/achievement",
                Map.of("actualDate", "2026-02-10", "evidence", List.of(evidence))));

        assertThat(met)
                .containsEntry("status", "MET")
                .containsEntry("actualDate", "2026-02-10")
                .containsEntry("slipDays", 40)
                .extractingByKey("evidence", InstanceOfAssertFactories.list(Map.class))
                .first(InstanceOfAssertFactories.MAP)
                .containsEntry("sha256", "ab".repeat(32));
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .element(2)
                .isEqualTo(new MilestoneMet(
                        project,
                        milestone,
                        "START",
                        "开工",
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 2, 10),
                        "day",
                        40,
                        List.of(new Evidence("开工令", "甘铁〔2026〕3号", null, "ab".repeat(32))),
                        null)));
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .element(3)
                .isEqualTo(new StageChanged(project, "CONCEIVED", "CONSTRUCTION", milestone, "START", null)));
        await().untilAsserted(() -> assertThat(topics.read(Topics.PROGRESS_EVENTS, project))
                .extracting(record -> TopicProbe.header(record, CloudEventHeaders.SEQUENCE))
                .containsExactly("1", "2", "3", "4", "5")); // two of the light
        assertThat(TopicProbe.header(
                        topics.read(Topics.PROGRESS_EVENTS, project).get(2), CloudEventHeaders.TIME))
                .isEqualTo("2026-02-09T16:00:00Z");
    }

    @Test
    void anEarlierFactReportedLaterChangesNoStage() {
        var project = calls.project();
        var inService = calls.milestone(project, "IN_SERVICE", "2026-06-30", "day");
        var start = calls.milestone(project, "2020-01-01");

        calls.achieve(inService, "2026-06-01").expectStatus().isOk();
        calls.achieve(start, "2020-01-01").expectStatus().isOk();

        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .filteredOn(event -> !(event instanceof LightChanged))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("MilestoneAdded", "MilestoneAdded", "MilestoneMet", "StageChanged", "MilestoneMet"));
        assertThat(body(calls.get("/v1/projects/" + project + "/progress"))).containsEntry("stage", "OPERATION");
    }

    @Test
    void aMilestoneIsMetOnceHoweverManyReportIt() {
        var project = calls.project();
        var milestone = calls.milestone(project, "2026-01-01");

        var answers = IntStream.range(0, 6)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> calls.achieve(milestone, "2026-02-10")
                        .returnResult(String.class)
                        .getStatus()
                        .value()))
                .toList();

        assertThat(answers).extracting(CompletableFuture::join).containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409);
        calls.achieve(milestone, "2026-02-10")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("milestone-already-met")
                .jsonPath("$.actualDate")
                .isEqualTo("2026-02-10");
        calls.move(milestone, "2026-05-01").expectStatus().isEqualTo(409);
        await().untilAsserted(() -> assertThat(topics.read(Topics.PROGRESS_EVENTS, project))
                .extracting(record -> TopicProbe.header(record, CloudEventHeaders.SEQUENCE))
                .containsExactly("1", "2", "3", "4", "5"));
    }

    @Test
    void theMostEvidenceAllowedFitsIntoTheEvent() {
        var project = calls.project();
        var milestone = calls.milestone(project, "2026-01-01");
        var one = Map.of(
                "title",
                "令".repeat(200),
                "number",
                "号".repeat(100),
                "url",
                "https://" + "例".repeat(492),
                "sha256",
                "0".repeat(64));

        calls.post(
                        REPORTER,
                        "/v1/milestones/" + milestone + "/achievement",
                        Map.of("actualDate", "2026-02-10", "evidence", Collections.nCopies(10, one)))
                .expectStatus()
                .isOk();

        await().untilAsserted(() ->
                assertThat(topics.events(Topics.PROGRESS_EVENTS, project)).hasSize(5));
    }

    @Test
    void aMilestoneCannotBeMetInTheFuture() {
        var milestone = calls.milestone(calls.project(), "2026-01-01");

        calls.achieve(milestone, TODAY.plusDays(1).toString())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("achieved-in-future")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/actualDate");
        calls.achieve(milestone, TODAY.toString()).expectStatus().isOk();
    }

    @Test
    void theEventOfAMovedTargetHasItsSlipAndItsRevision() {
        var project = calls.project();
        var baseline = TODAY.plusDays(100);
        var milestone = calls.milestone(project, baseline.toString());

        calls.move(milestone, baseline.plusDays(30).toString()).expectStatus().isCreated();
        var second = body(calls.move(milestone, baseline.plusDays(20).toString()));

        assertThat(second)
                .containsEntry("previousTarget", baseline.plusDays(30).toString())
                .containsEntry("deltaDays", -10)
                .containsEntry("slipDays", 20)
                .containsEntry("revisionCount", 2)
                .containsEntry("late", false);
        var told = body(calls.get("/v1/milestones/" + milestone));
        assertThat(told)
                .containsEntry("currentTarget", baseline.plusDays(20).toString())
                .containsEntry("slipDays", 20);
        assertThat((List<?>) told.get("targets")).hasSize(3);
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "MilestoneAdded",
                        "LightChanged",
                        "MilestoneTargetChanged",
                        "LightChanged",
                        "MilestoneTargetChanged",
                        "LightChanged"));
    }

    @Test
    void aTargetMovedWithinItsNoticeIsMovedLate() {
        var project = calls.project();
        var soon = calls.milestone(project, TODAY.plusDays(30).toString());
        var later = calls.milestone(project, "IN_SERVICE", TODAY.plusDays(31).toString(), "day");

        assertThat(body(calls.move(soon, TODAY.plusDays(400).toString()))).containsEntry("late", true);
        assertThat(body(calls.move(later, TODAY.plusDays(400).toString()))).containsEntry("late", false);
    }

    @Test
    void aChangeToTheSameTargetIsRefused() {
        var milestone = calls.milestone(calls.project(), "IN_SERVICE", "2030-06-01", "year");

        calls.move(milestone, "2030-01-31")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("target-unchanged")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/newTarget");
    }

    @Test
    void aReasonThatNobodySeesIsRefused() {
        var milestone = calls.milestone(calls.project(), "2026-01-01");

        for (var reason : List.of("\u200b", "\ufeff", "\u3164", "甲\u202e乙")) {
            calls.post(
                            REPORTER,
                            "/v1/milestones/" + milestone + "/target-changes",
                            Map.of("newTarget", "2030-01-01", "reasonCode", "LAND", "reasonText", reason))
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[0].pointer")
                    .isEqualTo("/reasonText");
        }
    }

    @Test
    void aTargetCanGetAFinerPrecision() {
        var milestone = calls.milestone(calls.project(), "IN_SERVICE", "2030-06-01", "year");

        var change = body(calls.post(
                REPORTER,
                "/v1/milestones/" + milestone + "/target-changes",
                Map.of(
                        "newTarget", "2030-09-01",
                        "precision", "quarter",
                        "reasonCode", "DATA_CORRECTION",
                        "reasonText", "省发改委通知",
                        "documentRef", "甘发改〔2026〕12号")));

        assertThat(change)
                .containsEntry("newTarget", "2030-09-30")
                .containsEntry("precision", "quarter")
                .containsEntry("slipDays", -92);
    }

    @Test
    void onlyReportersOfTheProjectMayReport() {
        var project = calls.project();
        var milestone = calls.milestone(project, "2026-01-01");
        var path = "/v1/milestones/" + milestone + "/achievement";
        var body = Map.of("actualDate", "2026-02-10");

        calls.post(null, path, body).expectStatus().isUnauthorized();
        calls.post(TestTokens.of(Role.REGISTRAR, Role.APPROVER, Role.AUDITOR).org("gansu-railway"), path, body)
                .expectStatus()
                .isForbidden();
        calls.post(REPORTER.org("another"), path, body).expectStatus().isForbidden();
        calls.post(
                        REPORTER.org("another"),
                        "/v1/milestones/" + milestone + "/target-changes",
                        Map.of("newTarget", "2030-01-01", "reasonCode", "LAND", "reasonText", "征迁滞后"))
                .expectStatus()
                .isForbidden();
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .hasExactlyElementsOfTypes(MilestoneAdded.class, LightChanged.class));
    }

    @Test
    void anUnknownMilestoneCannotBeMet() {
        calls.achieve(UUID.randomUUID(), "2026-02-10").expectStatus().isNotFound();
        calls.move(UUID.randomUUID(), "2026-02-10").expectStatus().isNotFound();
    }
}
