package milepost.progress.correction;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import milepost.events.MilestoneEvent.MilestoneCorrected;
import milepost.events.ProgressEvent.StageChanged;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ProgressIT
class CorrectMilestoneIT {

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    @Test
    void aCorrectedAchievementIsRightEverywhereAndTheWrongOneStays() {
        var project = calls.project();
        var milestone = calls.milestone(project, "2026-01-01");
        calls.achieve(milestone, "2026-02-10").expectStatus().isOk();
        var before = Instant.now();
        var met = event(project, "milepost.milestone.met.v1");

        var corrected = body(correct(milestone, met, Map.of("day", "2026-02-12")));

        assertThat(corrected).containsEntry("actualDate", "2026-02-12").containsEntry("slipDays", 42);
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .last()
                .isInstanceOfSatisfying(MilestoneCorrected.class, event -> {
                    assertThat(event.correctedEvent()).isEqualTo(met);
                    assertThat(event.wrong().day()).hasToString("2026-02-10");
                    assertThat(event.right()).isNotNull();
                    assertThat(event.right().day()).hasToString("2026-02-12");
                    assertThat(event.slipDays()).isEqualTo(42);
                }));
        assertThat(body(calls.get("/v1/projects/" + project + "/progress?asOf=" + before)))
                .extractingByKey("milestones", MAP)
                .containsEntry("met", 1);
        await().untilAsserted(() -> assertThat(body(calls.get("/v1/projects/" + project + "/history")))
                .extractingByKey("items", LIST)
                .extracting("type")
                .contains("milepost.milestone.met.v1", "milepost.milestone.corrected.v1"));
    }

    @Test
    void aWithdrawnAchievementOpensTheMilestoneAndMovesTheStageBack() {
        var project = calls.project();
        var milestone = calls.milestone(project, "2099-01-01");
        calls.achieve(milestone, "2026-02-10").expectStatus().isOk();

        var corrected =
                body(correct(milestone, event(project, "milepost.milestone.met.v1"), Map.of("withdrawn", true)));

        assertThat(corrected).containsEntry("status", "PLANNED").containsEntry("actualDate", null);
        assertThat(body(calls.get("/v1/projects/" + project + "/progress"))).containsEntry("stage", "CONCEIVED");
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .filteredOn(StageChanged.class::isInstance)
                .last()
                .isEqualTo(new StageChanged(project, "CONSTRUCTION", "CONCEIVED", milestone, "START", null)));
        calls.achieve(milestone, "2026-03-01").expectStatus().isOk();
    }

    @Test
    void aTargetThatWasEnteredWrongIsCorrectedAndStaysTheSameMove() {
        var project = calls.project();
        var milestone = calls.milestone(project, "2099-01-01");
        calls.move(milestone, "2099-03-31").expectStatus().isCreated();
        var moved = event(project, "milepost.milestone.target-changed.v1");

        var corrected = body(correct(milestone, moved, Map.of("target", "2099-04-01", "precision", "month")));
        var again = body(correct(milestone, moved, Map.of("target", "2099-05-31")));

        assertThat(corrected).containsEntry("currentTarget", "2099-04-30").containsEntry("revisionCount", 1);
        assertThat(again).containsEntry("currentTarget", "2099-05-31").containsEntry("revisionCount", 1);
        assertThat(again).containsEntry("version", 4);
    }

    @Test
    void aWaiverThatWasWrongIsWithdrawn() {
        var project = calls.project();
        var milestone = calls.milestone(project, "2099-01-01");
        calls.post(REPORTER, "/v1/milestones/" + milestone + "/waiver", Map.of("reasonText", "无需办理"))
                .expectStatus()
                .isOk();

        var corrected =
                body(correct(milestone, event(project, "milepost.milestone.waived.v1"), Map.of("withdrawn", true)));

        assertThat(corrected).containsEntry("status", "PLANNED").containsEntry("ending", null);
    }

    @Test
    void wrongCorrectionsSayWhatToMend() {
        var project = calls.project();
        var milestone = calls.milestone(project, "2099-01-01");
        var other = calls.milestone(project, "IN_SERVICE", "2099-06-30", "day");
        calls.achieve(milestone, "2026-02-10").expectStatus().isOk();
        var met = event(project, "milepost.milestone.met.v1");
        var added = event(project, "milepost.milestone.added.v1");

        refuses(correct(other, met, Map.of("day", "2026-02-12")), "event-of-another-milestone", "/event");
        refuses(
                correct(milestone, UUID.randomUUID(), Map.of("day", "2026-02-12")),
                "event-of-another-milestone",
                "/event");
        refuses(correct(milestone, met, Map.of()), "correction-without-values", "/withdrawn");
        refuses(
                correct(milestone, met, Map.of("withdrawn", true, "day", "2026-02-12")),
                "withdrawal-with-values",
                "/withdrawn");
        refuses(correct(milestone, met, Map.of("target", "2026-02-12")), "correction-does-not-fit", "/target");
        refuses(correct(milestone, met, Map.of("day", "2026-02-10")), "correction-changes-nothing", "/event");
        refuses(correct(milestone, met, Map.of("day", "2098-02-10")), "day-in-future", "/day");
        refuses(correct(milestone, added, Map.of("withdrawn", true)), "addition-not-withdrawable", "/withdrawn");
        correct(milestone, met, Map.of("withdrawn", true)).expectStatus().isOk();
        refuses(correct(milestone, met, Map.of("day", "2026-02-12")), "event-already-withdrawn", "/event");
        refuses(
                correct(milestone, event(project, "milepost.milestone.corrected.v1"), Map.of("day", "2026-02-12")),
                "correction-of-correction",
                "/event");
    }

    private ResponseSpec correct(UUID milestone, UUID event, Map<String, Object> right) {
        var body = new HashMap<String, Object>(right);
        body.put("event", event.toString());
        body.put("reasonText", "录入有误");
        return calls.post(REPORTER, "/v1/milestones/" + milestone + "/correction", body);
    }

    /** Returns the id of the first event of a type, as the topic has it. */
    private UUID event(UUID project, String type) {
        return await().until(
                        () -> topics.read(Topics.PROGRESS_EVENTS, project).stream()
                                .filter(record -> type.equals(TopicProbe.header(record, CloudEventHeaders.TYPE)))
                                .map(record -> UUID.fromString(TopicProbe.header(record, CloudEventHeaders.ID)))
                                .toList(),
                        ids -> !ids.isEmpty())
                .getFirst();
    }

    private static void refuses(ResponseSpec answer, String code, String pointer) {
        answer.expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }
}
