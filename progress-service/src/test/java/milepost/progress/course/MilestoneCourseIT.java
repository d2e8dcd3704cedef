package milepost.progress.course;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.MilestoneEvent;
import milepost.events.MilestoneEvent.MilestoneCancelled;
import milepost.events.MilestoneEvent.MilestonePaused;
import milepost.events.MilestoneEvent.MilestoneResumed;
import milepost.events.MilestoneEvent.MilestoneWaived;
import milepost.events.ProgressEvent;
import milepost.events.Topics;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ProgressIT
class MilestoneCourseIT {

    private static final Map<String, Object> WINTER =
            Map.of("since", "2026-01-10", "until", "2099-03-15", "reasonCode", "WEATHER", "reasonText", "冬歇");
    private static final Map<String, Object> REASON = Map.of("day", "2026-02-01", "reasonText", "无需办理");

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    @Test
    void aPausedMilestoneSaysWhyAndGoesOnWhenItIsResumed() {
        var project = calls.project();
        var milestone = calls.milestone(project, "2099-01-01");

        var paused = body(post(milestone, "pause", WINTER));

        assertThat(paused).containsEntry("status", "PAUSED");
        assertThat(paused)
                .extractingByKey("pause", MAP)
                .containsEntry("since", "2026-01-10")
                .containsEntry("until", "2099-03-15")
                .containsEntry("reasonText", "冬歇");
        assertThat(progress(project)).extractingByKey("milestones", MAP).containsEntry("paused", 1);
        var resumed = body(post(milestone, "resumption", Map.of("since", "2026-02-20", "note", "提前复工")));
        assertThat(resumed).containsEntry("status", "PLANNED").containsEntry("pause", null);
        await().untilAsserted(() ->
                assertThat(courseOf(project)).hasExactlyElementsOfTypes(MilestonePaused.class, MilestoneResumed.class));
    }

    @Test
    void aResumptionThatIsReportedBeforeItsPauseEndsIt() {
        var milestone = calls.milestone(calls.project(), "2099-01-01");
        post(milestone, "pause", WINTER).expectStatus().isOk();
        post(milestone, "resumption", Map.of("since", "2026-02-20"))
                .expectStatus()
                .isOk();

        Map<String, Object> earlier =
                Map.of("since", "2025-01-10", "until", "2025-03-15", "reasonCode", "WEATHER", "reasonText", "冬歇");

        assertThat(body(post(milestone, "pause", earlier))).containsEntry("status", "PLANNED");
    }

    @Test
    void aWaivedMilestoneCountsNoLonger() {
        var project = calls.project();
        var milestone = calls.milestone(project, "2020-01-01");
        assertThat(progress(project)).containsEntry("light", "red");

        var waived = body(post(milestone, "waiver", REASON));

        assertThat(waived).containsEntry("status", "WAIVED");
        assertThat(waived).extractingByKey("ending", MAP).containsEntry("reasonText", "无需办理");
        assertThat(progress(project)).containsEntry("light", "none").containsEntry("slipDays", null);
        assertThat(progress(project))
                .extractingByKey("milestones", MAP)
                .containsEntry("total", 0)
                .containsEntry("waived", 1);
        await().untilAsserted(() -> assertThat(courseOf(project)).hasExactlyElementsOfTypes(MilestoneWaived.class));
    }

    @Test
    void aCancelledMilestoneCanNeitherBeMetNorMovedNorCancelledAgain() {
        var project = calls.project();
        var milestone = calls.milestone(project, "2099-01-01");

        assertThat(body(post(milestone, "cancellation", REASON))).containsEntry("status", "CANCELLED");

        refuses(calls.achieve(milestone, "2026-02-10"), 409, "milestone-ended");
        refuses(calls.move(milestone, "2099-02-01"), 409, "milestone-ended");
        refuses(post(milestone, "cancellation", REASON), 409, "milestone-ended");
        refuses(post(milestone, "waiver", REASON), 409, "milestone-ended");
        refuses(post(milestone, "pause", WINTER), 409, "milestone-ended");
        await().untilAsserted(() -> assertThat(courseOf(project)).hasExactlyElementsOfTypes(MilestoneCancelled.class));
    }

    @Test
    void aPartIsReportedByQuantityAndTheLatestDayHolds() {
        var project = calls.project();
        var milestone = track(project, "甘南段", 340);
        track(project, "临夏段", 60);

        part(milestone, Map.of("day", "2026-06-30", "quantityDone", 214))
                .expectStatus()
                .isOk();
        var late = body(part(milestone, Map.of("day", "2026-03-31", "quantityDone", 100, "note", "补报")));

        assertThat(late).containsEntry("status", "PARTIAL");
        assertThat(late)
                .extractingByKey("quantity", MAP)
                .containsEntry("done", 214)
                .containsEntry("planned", 340);
        assertThat(progress(project))
                .extractingByKey("rollUp", LIST)
                .singleElement(MAP)
                .containsEntry("type", "TRACK_LAID")
                .containsEntry("total", 2)
                .extractingByKey("quantities", LIST)
                .containsExactly(Map.of("unit", "km", "planned", 400, "done", 214));
    }

    @Test
    void aPartOfAMilestoneWithoutQuantityIsANote() {
        var milestone = calls.milestone(calls.project(), "2099-01-01");

        refuses(part(milestone, Map.of("day", "2026-06-30", "quantityDone", 1)), 422, "milestone-without-quantity");
        refuses(part(milestone, Map.of("day", "2026-06-30")), 422, "partial-report-empty");
        refuses(part(milestone, Map.of("day", "2098-06-30", "note", "一半")), 422, "day-in-future");
        part(milestone, Map.of("day", "2026-06-30", "note", "一半"))
                .expectStatus()
                .isOk();
    }

    @Test
    void wrongCallsSayWhatToMend() {
        var milestone = calls.milestone(calls.project(), "2099-01-01");
        var backwards =
                Map.of("since", "2026-01-10", "until", "2026-01-09", "reasonCode", "WEATHER", "reasonText", "冬歇");
        Map<String, Object> future =
                Map.of("since", "2098-01-10", "until", "2099-01-09", "reasonCode", "WEATHER", "reasonText", "冬歇");

        refuses(post(milestone, "pause", backwards), 422, "pause-ends-before-it-begins");
        refuses(post(milestone, "pause", future), 422, "day-in-future");
        refuses(post(milestone, "resumption", Map.of()), 409, "milestone-not-paused");
        post(milestone, "waiver", Map.<String, Object>of("day", "2026-01-01"))
                .expectStatus()
                .isBadRequest();
        refuses(
                calls.post(TestTokens.of(Role.REPORTER).org("another"), path(milestone, "pause"), WINTER),
                403,
                "not-own-project");
        calls.post(TestTokens.of(Role.SUBSCRIBER), path(milestone, "waiver"), REASON)
                .expectStatus()
                .isForbidden();
        calls.post(null, path(milestone, "cancellation"), REASON).expectStatus().isUnauthorized();
        assertThat(body(calls.get("/v1/milestones/" + milestone))).containsEntry("version", 1);
    }

    private UUID track(UUID project, String segment, int planned) {
        var body = Map.of(
                "type",
                "TRACK_LAID",
                "baselineDate",
                "2099-01-01",
                "precision",
                "day",
                "segment",
                segment,
                "quantity",
                Map.of("planned", planned, "unit", "km"));
        return UUID.fromString((String) body(calls.post(REPORTER, "/v1/projects/" + project + "/milestones", body))
                .get("id"));
    }

    private ResponseSpec part(UUID milestone, Map<String, ?> body) {
        return post(milestone, "partial-achievement", body);
    }

    private ResponseSpec post(UUID milestone, String what, Map<String, ?> body) {
        return calls.post(REPORTER, path(milestone, what), body);
    }

    private static String path(UUID milestone, String what) {
        return "/v1/milestones/" + milestone + "/" + what;
    }

    private Map<String, Object> progress(UUID project) {
        return body(calls.get("/v1/projects/" + project + "/progress"));
    }

    private java.util.List<ProgressEvent> courseOf(UUID project) {
        return topics.events(Topics.PROGRESS_EVENTS, project).stream()
                .filter(MilestoneEvent.class::isInstance)
                .map(ProgressEvent.class::cast)
                .toList();
    }

    private static void refuses(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
