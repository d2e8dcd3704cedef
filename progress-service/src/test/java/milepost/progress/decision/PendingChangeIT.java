package milepost.progress.decision;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.MilestoneEvent;
import milepost.events.ProgressEvent.MilestoneTargetChanged;
import milepost.events.TargetChangeEvent;
import milepost.events.TargetChangeEvent.MilestoneTargetChangeDecided;
import milepost.events.Topics;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What other reports of a milestone, and reports of what happened earlier, mean for changes that need a decision. */
@ProgressIT
class PendingChangeIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate DUE = TODAY.plusDays(100);
    private static final LocalDate LATER = DUE.plusDays(30);
    private static final TestTokens APPROVER =
            TestTokens.of(Role.APPROVER).regions("64").org("ningxia-drc").subject("approver");

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    UUID project;
    String milestone;

    @BeforeEach
    void addedSomeTimeAgo() {
        project = calls.projectIn("640100");
        var added = Map.of(
                "type",
                "START",
                "baselineDate",
                DUE.toString(),
                "precision",
                "day",
                "occurredOn",
                TODAY.minusDays(60).toString());
        milestone = "/v1/milestones/"
                + body(calls.post(REPORTER, "/v1/projects/" + project + "/milestones", added))
                        .get("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"waiver", "cancellation"})
    void aPendingChangeLapsesWhenItsMilestoneCountsNoLonger(String ending) {
        var change = move(LATER, Map.of()).get("id");

        post("/" + ending, Map.of("reasonText", "无需办理"));

        assertThat(body(calls.get("/v1/target-changes/" + change)))
                .containsEntry("decision", "REJECTED_ADMIN")
                .containsEntry("decidedBy", null);
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .filteredOn(event -> event instanceof TargetChangeEvent || event instanceof MilestoneEvent)
                .hasSize(3)
                .last()
                .isInstanceOfSatisfying(
                        MilestoneTargetChangeDecided.class,
                        decided -> assertThat(decided.decision()).isEqualTo("REJECTED_ADMIN")));
    }

    @Test
    void aNewTimetableLeavesAChangePendingAndTheApproverDecidesAboutItsDate() {
        var change = move(LATER, Map.of()).get("id");
        var baseline = DUE.plusDays(10);
        var rescoping = Map.of(
                "changes",
                List.of(Map.of("what", "SCOPE", "after", "增设一座车站")),
                "milestones",
                List.of(Map.of(
                        "id",
                        milestone.substring("/v1/milestones/".length()),
                        "baselineDate",
                        baseline.toString(),
                        "precision",
                        "day")),
                "reasonText",
                "增设一座车站",
                "documentRef",
                "发改基础〔2026〕101号");

        body(calls.post(APPROVER, "/v1/projects/" + project + "/rescopings", rescoping));

        assertThat(body(calls.get("/v1/target-changes/" + change))).containsEntry("decision", "PENDING");
        approve(change);
        assertThat(body(calls.get(milestone)))
                .containsEntry("baselineDate", baseline.toString())
                .containsEntry("currentTarget", LATER.toString())
                .containsEntry("slipDays", 20)
                .containsEntry("totalSlipDays", 30);
        assertThat(moves()).containsExactly(changed(change, baseline, baseline, LATER, 20, 20, 1, null));
    }

    @Test
    void aCorrectionLeavesAChangePending() {
        move(DUE.minusDays(5), Map.of());
        var change = move(LATER, Map.of()).get("id");
        var event = targets().getLast().get("eventId");

        post("/correction", Map.of("event", event, "withdrawn", true, "reasonText", "误报"));

        assertThat(body(calls.get("/v1/target-changes/" + change)))
                .containsEntry("decision", "PENDING")
                .containsEntry("previousTarget", DUE.minusDays(5).toString());
        approve(change);
        assertThat(body(calls.get(milestone)))
                .containsEntry("currentTarget", LATER.toString())
                .containsEntry("revisionCount", 1);
    }

    @Test
    void aBackfilledMoveWasDecidedLongAgo() {
        var change = move(LATER, Map.of("occurredOn", TODAY.minusDays(40).toString(), "backfill", true));

        assertThat(change)
                .containsEntry("decision", "RECORDED")
                .containsEntry("policy", null)
                .containsEntry("occurredOn", TODAY.minusDays(40).toString());
        assertThat(body(calls.get(milestone))).containsEntry("currentTarget", LATER.toString());
        assertThat(moves())
                .singleElement()
                .returns(true, MilestoneTargetChanged::backfill)
                .returns("RECORDED", MilestoneTargetChanged::decision);
    }

    @Test
    void aMoveOfAnEarlierDayIsComparedWithTheTargetOfThatDayAndApprovedForIt() {
        move(DUE.minusDays(5), Map.of());
        var day = TODAY.minusDays(40);

        var change = move(LATER, Map.of("occurredOn", day.toString()));

        assertThat(change)
                .containsEntry("decision", "PENDING")
                .containsEntry("previousTarget", DUE.toString())
                .containsEntry("occurredOn", day.toString());
        approve(change.get("id"));
        assertThat(body(calls.get(milestone)))
                .containsEntry("currentTarget", DUE.minusDays(5).toString())
                .containsEntry("revisionCount", 2)
                .extractingByKey("targets", LIST)
                .element(1, MAP)
                .containsEntry("date", LATER.toString())
                .containsEntry("setOn", day.toString())
                .extractingByKey("change", MAP)
                .containsEntry("decision", "APPROVED")
                .containsEntry("decidedBy", "ningxia-drc");
        assertThat(moves()).last().isEqualTo(changed(change.get("id"), DUE, DUE, LATER, 30, 30, 2, DUE.minusDays(5)));
    }

    private MilestoneTargetChanged changed(
            Object change,
            LocalDate baseline,
            LocalDate previous,
            LocalDate target,
            int deltaDays,
            int slipDays,
            int revision,
            LocalDate current) {
        return new MilestoneTargetChanged(
                project,
                UUID.fromString(milestone.substring("/v1/milestones/".length())),
                "START",
                "开工",
                UUID.fromString((String) change),
                baseline,
                previous,
                target,
                "day",
                deltaDays,
                slipDays,
                revision,
                false,
                "LAND",
                "征迁滞后",
                null,
                "APPROVED",
                "ningxia-drc",
                current,
                null);
    }

    /** Waits for all events about targets. */
    private List<MilestoneTargetChanged> moves() {
        var moved = (int) targets().stream()
                .filter(target -> target.get("change") != null)
                .count();
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .filteredOn(MilestoneTargetChanged.class::isInstance)
                .hasSize(moved));
        return topics.events(Topics.PROGRESS_EVENTS, project).stream()
                .filter(MilestoneTargetChanged.class::isInstance)
                .map(MilestoneTargetChanged.class::cast)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> targets() {
        return (List<Map<String, Object>>) body(calls.get(milestone)).get("targets");
    }

    private Map<String, Object> move(LocalDate newTarget, Map<String, Object> more) {
        var request = new HashMap<String, Object>(more);
        request.put("newTarget", newTarget.toString());
        request.put("reasonCode", "LAND");
        request.put("reasonText", "征迁滞后");
        return post("/target-changes", request);
    }

    private Map<String, Object> post(String path, Map<String, Object> request) {
        return body(calls.post(REPORTER, milestone + path, request));
    }

    private void approve(Object change) {
        var request = Map.of("decision", "APPROVED", "reasonText", "同意");
        body(calls.post(APPROVER, "/v1/target-changes/" + change + "/decision", request));
    }
}
