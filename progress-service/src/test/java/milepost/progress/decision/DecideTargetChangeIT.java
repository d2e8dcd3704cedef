package milepost.progress.decision;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.ProgressEvent.LightChanged;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.ProgressEvent.MilestoneTargetChanged;
import milepost.events.ProgressEvent.StageChanged;
import milepost.events.RegistryEvent.ProjectMerged;
import milepost.events.TargetChangeEvent.MilestoneTargetChangeDecided;
import milepost.events.TargetChangeEvent.MilestoneTargetChangeRequested;
import milepost.events.TargetChangeEvent.MilestoneTargetChangeWithdrawn;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import milepost.progress.project.Projects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** The policies of these tests stand in {@code config/progress-service.yml}. */
@ProgressIT
class DecideTargetChangeIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate DUE = TODAY.plusDays(100);
    private static final String NINGXIA = "640100";
    private static final TestTokens APPROVER =
            TestTokens.of(Role.APPROVER).regions("64").org("ningxia-drc").subject("approver");

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    @Autowired
    Projects projects;

    @Autowired
    MeterRegistry meters;

    @Test
    void aTargetStaysUntilAnApproverApprovesItsChange() {
        var project = calls.projectIn(NINGXIA);
        var milestone = calls.milestone(project, DUE.toString());
        var newTarget = DUE.plusDays(30);
        var approved = counted("APPROVED");

        var first = calls.move(milestone, newTarget.toString());
        var rejectedId = id(first);
        assertThat(location(first)).isEqualTo("/v1/target-changes/" + rejectedId);
        assertThat(body(calls.get("/v1/target-changes/" + rejectedId)))
                .containsEntry("decision", "PENDING")
                .containsEntry("policy", "宁夏延期审批")
                .containsEntry("requestedBy", "gansu-railway")
                .containsEntry("decidedAt", null)
                .doesNotContainValue("tester");
        assertThat(body(decide(rejectedId, "REJECTED")))
                .containsEntry("decision", "REJECTED")
                .containsEntry("decidedBy", "ningxia-drc")
                .containsEntry("decisionText", "审批意见")
                .containsEntry("decisionDocumentRef", "宁发改〔2026〕1号");
        var approvedId = id(calls.move(milestone, newTarget.toString()));
        assertThat(body(calls.get("/v1/milestones/" + milestone)))
                .containsEntry("currentTarget", DUE.toString())
                .containsEntry("version", 1);
        assertThat(body(decide(approvedId, "APPROVED"))).containsEntry("decision", "APPROVED");

        var moved = body(calls.get("/v1/milestones/" + milestone));
        assertThat(moved)
                .containsEntry("currentTarget", newTarget.toString())
                .containsEntry("slipDays", 30)
                .containsEntry("revisionCount", 1);
        assertThat(moved)
                .extractingByKey("targets", LIST)
                .last(MAP)
                .containsEntry("deltaDays", 30)
                .containsEntry("slipDays", 30)
                .extractingByKey("change", MAP)
                .containsEntry("id", approvedId.toString())
                .containsEntry("org", "gansu-railway")
                .containsEntry("decision", "APPROVED")
                .containsEntry("decidedBy", "ningxia-drc");
        assertThat(decisions("/v1/milestones/" + milestone + "/target-changes"))
                .containsExactly("REJECTED", "APPROVED");
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .hasExactlyElementsOfTypes(
                        MilestoneAdded.class,
                        LightChanged.class,
                        MilestoneTargetChangeRequested.class,
                        MilestoneTargetChangeDecided.class,
                        MilestoneTargetChangeRequested.class,
                        MilestoneTargetChangeDecided.class,
                        MilestoneTargetChanged.class,
                        LightChanged.class));
        assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .contains(
                        new MilestoneTargetChangeRequested(
                                project,
                                milestone,
                                "START",
                                "开工",
                                rejectedId,
                                DUE,
                                DUE,
                                newTarget,
                                "day",
                                30,
                                30,
                                false,
                                "LAND",
                                "征迁滞后",
                                null,
                                "宁夏延期审批",
                                null),
                        new MilestoneTargetChangeDecided(
                                project,
                                milestone,
                                "START",
                                "开工",
                                rejectedId,
                                DUE,
                                DUE,
                                newTarget,
                                "day",
                                30,
                                "REJECTED",
                                "审批意见",
                                "宁发改〔2026〕1号"),
                        new MilestoneTargetChanged(
                                project,
                                milestone,
                                "START",
                                "开工",
                                approvedId,
                                DUE,
                                DUE,
                                newTarget,
                                "day",
                                30,
                                30,
                                1,
                                false,
                                "LAND",
                                "征迁滞后",
                                null,
                                "APPROVED",
                                "ningxia-drc",
                                null,
                                null));
        assertThat(counted("APPROVED")).isEqualTo(approved + 1);
    }

    @Test
    void aChangeThatNoPolicyAsksForIsRecordedAndMovesTheTargetAtOnce() {
        var milestone = calls.milestone(calls.project(), DUE.toString());

        var answer = calls.move(milestone, DUE.plusDays(30).toString());

        var change = body(answer);
        assertThat(change)
                .containsEntry("decision", "RECORDED")
                .containsEntry("policy", null)
                .containsEntry("decidedBy", null)
                .containsEntry("decidedAt", change.get("requestedAt"));
        assertThat(location(answer)).isEqualTo("/v1/milestones/" + milestone);
        assertThat(body(calls.get("/v1/target-changes/" + change.get("id")))).isEqualTo(change);
        assertThat(body(calls.get("/v1/milestones/" + milestone)))
                .extractingByKey("targets", LIST)
                .last(MAP)
                .extractingByKey("change", MAP)
                .containsEntry("decision", "RECORDED");
        decide(UUID.fromString((String) change.get("id")), "REJECTED", APPROVER.regions("62"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.decision")
                .isEqualTo("RECORDED");
    }

    @Test
    void aPolicyOfTheSiteSaysWhichChangesNeedADecision() {
        var milestone = calls.milestone(calls.projectIn("630100"), DUE.toString());

        assertThat(body(calls.move(milestone, DUE.plusDays(89).toString()))).containsEntry("decision", "RECORDED");
        assertThat(body(move(milestone, DUE.plusDays(90), "WEATHER"))).containsEntry("decision", "RECORDED");
        assertThat(body(move(milestone, DUE.plusDays(60), "LAND"))).containsEntry("decision", "RECORDED");
        assertThat(body(move(milestone, DUE.plusDays(90), "LAND")))
                .containsEntry("decision", "PENDING")
                .containsEntry("policy", "青海重大延期审批")
                .containsEntry("revisionCount", 4);
    }

    @Test
    void anEarlierTargetNeedsNoDecision() {
        var milestone = calls.milestone(calls.projectIn(NINGXIA), DUE.toString());

        assertThat(body(calls.move(milestone, DUE.minusDays(1).toString()))).containsEntry("decision", "RECORDED");
    }

    @Test
    void aMilestoneHasOnePendingChange() {
        var milestone = calls.milestone(calls.projectIn(NINGXIA), DUE.toString());
        var pending = id(calls.move(milestone, DUE.plusDays(30).toString()));

        for (var days : List.of(60, -10)) {
            calls.move(milestone, DUE.plusDays(days).toString())
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("target-change-pending")
                    .jsonPath("$.targetChangeId")
                    .isEqualTo(pending.toString());
        }
        decide(pending, "REJECTED_ADMIN").expectStatus().isOk();
        calls.move(milestone, DUE.plusDays(60).toString()).expectStatus().isCreated();
    }

    @Test
    void theOrganisationThatAskedMayWithdraw() {
        var project = calls.projectIn(NINGXIA);
        var milestone = calls.milestone(project, DUE.toString());
        var change = id(calls.move(milestone, DUE.plusDays(30).toString()));

        withdraw(REPORTER.org("another"), change)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("not-own-target-change");
        withdraw(TestTokens.of(Role.APPROVER).org("gansu-railway"), change)
                .expectStatus()
                .isForbidden();
        assertThat(body(withdraw(REPORTER.subject("colleague"), change)))
                .containsEntry("decision", "WITHDRAWN")
                .containsEntry("decidedBy", "gansu-railway");

        decide(change, "APPROVED")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("target-change-decided")
                .jsonPath("$.decision")
                .isEqualTo("WITHDRAWN")
                .jsonPath("$.decidedAt")
                .isNotEmpty();
        withdraw(REPORTER, change).expectStatus().isEqualTo(409);
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .last()
                .isEqualTo(new MilestoneTargetChangeWithdrawn(
                        project, milestone, "START", "开工", change, DUE, DUE, DUE.plusDays(30), "day", 30, "不再需要")));
        calls.move(milestone, DUE.plusDays(30).toString()).expectStatus().isCreated();
    }

    @Test
    void aPendingChangeLapsesWhenItsMilestoneIsMet() {
        var project = calls.projectIn(NINGXIA);
        var milestone = calls.milestone(project, DUE.toString());
        var change = id(calls.move(milestone, DUE.plusDays(30).toString()));

        calls.achieve(milestone, TODAY.toString()).expectStatus().isOk();

        assertThat(body(calls.get("/v1/target-changes/" + change)))
                .containsEntry("decision", "REJECTED_ADMIN")
                .containsEntry("decidedBy", null);
        decide(change, "APPROVED").expectStatus().isEqualTo(409);
        withdraw(REPORTER, change).expectStatus().isEqualTo(409);
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .hasExactlyElementsOfTypes(
                        MilestoneAdded.class,
                        LightChanged.class,
                        MilestoneTargetChangeRequested.class,
                        MilestoneMet.class,
                        StageChanged.class,
                        MilestoneTargetChangeDecided.class));
        assertThat(topics.read(Topics.PROGRESS_EVENTS, project))
                .extracting(record -> TopicProbe.header(record, CloudEventHeaders.ACTOR))
                .endsWith("tester", "tester", "system");
    }

    @Test
    void ofSeveralApproversAtOnceOneDecides() {
        var project = calls.projectIn(NINGXIA);
        var milestone = calls.milestone(project, DUE.toString());
        var change = id(calls.move(milestone, DUE.plusDays(30).toString()));

        var answers = IntStream.range(0, 6)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> decide(change, n % 2 == 0 ? "APPROVED" : "REJECTED", APPROVER.subject("approver-" + n))
                                .returnResult(String.class)
                                .getStatus()
                                .value()))
                .toList();

        assertThat(answers).extracting(CompletableFuture::join).containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409);
        var decision = body(calls.get("/v1/target-changes/" + change)).get("decision");
        assertThat(body(calls.get("/v1/milestones/" + milestone)))
                .containsEntry("revisionCount", decision.equals("APPROVED") ? 1 : 0);
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .filteredOn(MilestoneTargetChangeDecided.class::isInstance)
                .hasSize(1));
    }

    @Test
    void approversListWhatIsPendingInTheirRegion() {
        var project = calls.projectIn("640300");
        var soon = calls.milestone(project, TODAY.plusDays(30).toString());
        var later = calls.milestone(project, "IN_SERVICE", DUE.toString(), "day");
        var late = id(calls.move(soon, DUE.toString()));
        var inTime = id(calls.move(later, DUE.plusDays(30).toString()));
        var list = "/v1/target-changes?decision=PENDING&region=640300&project=" + project;

        assertThat(ids(list)).containsExactly(late, inTime);
        assertThat(ids(list + "&late=true")).containsExactly(late);
        assertThat(ids(list + "&late=false")).containsExactly(inTime);
        assertThat(ids(list.replace("640300", "64"))).containsExactly(late, inTime);
        assertThat(ids(list.replace("640300", "640400"))).isEmpty();
        assertThat(ids(list.replace("PENDING", "APPROVED"))).isEmpty();
        assertThat(ids("/v1/target-changes?project=" + UUID.randomUUID())).isEmpty();
        var page = body(calls.get(list + "&limit=1"));
        assertThat(page.get("nextCursor")).isNotNull();
        assertThat(ids(list + "&limit=1&cursor=" + page.get("nextCursor"))).containsExactly(inTime);
    }

    @Test
    void thePendingChangesOfAMergedProjectAreDecidedWhereItsMilestonesAre() {
        var gone = calls.projectIn(NINGXIA);
        var staying = calls.projectIn("650100");
        var milestone = calls.milestone(gone, DUE.toString());
        var change = id(calls.move(milestone, DUE.plusDays(30).toString()));
        await().untilAsserted(() -> assertThat(projects.get(staying)).isNotNull());
        topics.publish(gone, 2, new ProjectMerged(gone, staying, "同一项目", null));
        await().untilAsserted(() -> assertThat(body(calls.get("/v1/target-changes/" + change)))
                .containsEntry("projectId", staying.toString()));

        for (var id : List.of(gone, staying)) {
            assertThat(ids("/v1/target-changes?decision=PENDING&project=" + id)).containsExactly(change);
        }
        decide(change, "APPROVED").expectStatus().isForbidden();
        decide(change, "APPROVED", APPROVER.regions("65")).expectStatus().isOk();

        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, staying))
                .anySatisfy(event -> assertThat(event).isInstanceOf(MilestoneTargetChanged.class)));
        assertThat(body(calls.get("/v1/milestones/" + milestone)))
                .containsEntry("currentTarget", DUE.plusDays(30).toString());
    }

    private ResponseSpec move(UUID milestone, LocalDate newTarget, String reasonCode) {
        var body = Map.of("newTarget", newTarget.toString(), "reasonCode", reasonCode, "reasonText", "原因");
        return calls.post(REPORTER, "/v1/milestones/" + milestone + "/target-changes", body);
    }

    private ResponseSpec decide(UUID change, String decision) {
        return decide(change, decision, APPROVER);
    }

    private ResponseSpec decide(UUID change, String decision, TestTokens approver) {
        var body = Map.of("decision", decision, "reasonText", "审批意见", "documentRef", "宁发改〔2026〕1号");
        return calls.post(approver, "/v1/target-changes/" + change + "/decision", body);
    }

    private ResponseSpec withdraw(TestTokens caller, UUID change) {
        return calls.post(caller, "/v1/target-changes/" + change + "/withdrawal", Map.of("reasonText", "不再需要"));
    }

    private double counted(String decision) {
        var counter =
                meters.find("milepost.target.changes").tag("decision", decision).counter();
        return counter == null ? 0 : counter.count();
    }

    private List<UUID> ids(String list) {
        return items(list).stream()
                .map(change -> UUID.fromString((String) change.get("id")))
                .toList();
    }

    private List<Object> decisions(String list) {
        return items(list).stream().map(change -> change.get("decision")).toList();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> items(String list) {
        return (List<Map<String, Object>>) body(calls.get(list)).get("items");
    }

    private static UUID id(ResponseSpec response) {
        return UUID.fromString((String) body(response).get("id"));
    }

    private static String location(ResponseSpec response) {
        return String.valueOf(response.returnResult().getResponseHeaders().getLocation());
    }
}
