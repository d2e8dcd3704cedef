package milepost.progress.correction.reported;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.RegistryEvent.ProjectMerged;
import milepost.events.ReportingEvent.ConditionChanged;
import milepost.events.ReportingEvent.ProjectCorrected;
import milepost.events.ReportingEvent.ReportedStatement;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import milepost.progress.WrongBody;
import milepost.progress.project.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ProgressIT
class CorrectProjectIT {

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    @Autowired
    RestTestClient http;

    @Autowired
    Projects projects;

    @Test
    void aCorrectedSuspensionIsRightEverywhereAndTheWrongOneStays() {
        var project = calls.project();
        var suspension = id(post(project, "condition", suspended("2026-07-01")));
        var before = Instant.now();

        var corrected = body(correct(project, suspension, Map.of("day", "2026-07-10", "reasonCode", "LAND")));

        assertThat(corrected)
                .containsEntry("event", suspension.toString())
                .containsEntry("eventType", "milepost.project.condition-changed.v1")
                .containsEntry("withdrawn", false)
                .containsEntry("day", "2026-07-10");
        assertThat(progress(project, ""))
                .containsEntry("conditionSince", "2026-07-10")
                .containsEntry("conditionReason", Map.of("code", "LAND", "text", "配套资金未到位"))
                .containsEntry("lastConfirmedAt", corrected.get("recordedAt"));
        assertThat(progress(project, "?asOf=" + before)).containsEntry("conditionSince", "2026-07-01");
        assertThat(progress(project, "?on=2026-07-05")).containsEntry("condition", "ACTIVE");
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .last()
                .isEqualTo(new ProjectCorrected(
                        project,
                        suspension,
                        "milepost.project.condition-changed.v1",
                        condition("2026-07-01", "FUNDING"),
                        condition("2026-07-10", "LAND"),
                        "录入有误",
                        null)));
        await().untilAsserted(() -> calls.get("/v1/history?type=milepost.project.corrected.v1&project=" + project)
                .expectBody()
                .jsonPath("$.items[0].eventId")
                .isEqualTo(corrected.get("id"))
                .jsonPath("$.items[0].reason")
                .isEqualTo("录入有误"));
    }

    @Test
    void aWithdrawnSuspensionMakesTheProjectActiveAndThatIsPublished() {
        var project = calls.project();
        var suspension = id(post(project, "condition", suspended("2026-07-01")));

        var withdrawn = body(correct(project, suspension, Map.of("withdrawn", true)));

        assertThat(withdrawn).containsEntry("withdrawn", true);
        assertThat(progress(project, "")).containsEntry("condition", "ACTIVE").containsEntry("conditionSince", null);
        changed(project, "ACTIVE", "SUSPENDED", "2026-07-01");
        post(project, "condition", suspended("2026-07-01")).expectStatus().isCreated();
    }

    @Test
    void aWithdrawnResumptionSuspendsTheProjectAgain() {
        var project = calls.project();
        post(project, "condition", suspended("2026-07-01")).expectStatus().isCreated();
        var resumption = id(post(project, "condition", Map.of("condition", "ACTIVE", "since", "2026-08-01")));

        correct(project, resumption, Map.of("withdrawn", true)).expectStatus().isCreated();

        assertThat(progress(project, ""))
                .containsEntry("condition", "SUSPENDED")
                .containsEntry("conditionSince", "2026-07-01");
        changed(project, "SUSPENDED", "ACTIVE", "2026-08-01");
    }

    @Test
    void aCorrectedReportCountsWithWhatIsRight() {
        var project = calls.project();
        post(project, "reports", report("2026-06-30", 30)).expectStatus().isCreated();
        var wrong = id(post(project, "reports", report("2026-09-30", 54)));

        var first = body(correct(project, wrong, Map.of("physicalPercent", 45, "investmentDone", "100")));
        var second = body(correct(project, wrong, Map.of("day", "2026-08-31", "physicalPercent", 25)));

        assertThat(first).containsEntry("physicalPercent", 45.0).containsEntry("warnings", List.of());
        assertThat(second)
                .containsEntry("investmentDone", "100.00")
                .extractingByKey("warnings")
                .asString()
                .contains("percent-lower-than-before");
        assertThat(progress(project, ""))
                .extractingByKey("latestReport", MAP)
                .containsEntry("asOfDate", "2026-08-31")
                .containsEntry("physicalPercent", 25.0);
        assertThat(body(calls.get("/v1/projects/" + project + "/curves")))
                .extractingByKey("reported", LIST)
                .extracting("date")
                .containsExactly("2026-06-30", "2026-08-31");
        correct(project, wrong, Map.of("withdrawn", true)).expectStatus().isCreated();
        assertThat(progress(project, "")).extractingByKey("latestReport", MAP).containsEntry("asOfDate", "2026-06-30");
        assertThat(body(calls.get("/v1/projects/" + project + "/reports")))
                .extractingByKey("items", LIST)
                .extracting("withdrawn")
                .containsExactly(true, false);
    }

    @Test
    void aWithdrawnCurveLeavesTheOneBefore() {
        var project = calls.project();
        post(project, "planned-curve", curve(10)).expectStatus().isCreated();
        post(project, "planned-curve", curve(20)).expectStatus().isCreated();
        var wrong = events(project, "milepost.project.curve-planned.v1").getLast();

        correct(project, wrong, Map.of("withdrawn", true)).expectStatus().isCreated();

        assertThat(body(calls.get("/v1/projects/" + project + "/curves")))
                .extractingByKey("planned", MAP)
                .containsEntry("version", 1);
        assertThat(body(post(project, "planned-curve", curve(30)))).containsEntry("version", 3);
        refuses(
                correct(
                        project,
                        events(project, "milepost.project.curve-planned.v1").getFirst(),
                        day("2026-07-01")),
                "curve-only-withdrawable",
                "/day");
    }

    @Test
    void aCorrectionIsAReportOfTheProject() {
        var project = calls.project();
        var confirmation = id(post(project, "confirmations", Map.of("asOfDate", "2026-07-01")));

        var corrected = body(correct(project, confirmation, day("2026-07-02")));

        assertThat(progress(project, "")).containsEntry("lastConfirmedAt", corrected.get("recordedAt"));
        correct(project, confirmation, Map.of("withdrawn", true)).expectStatus().isCreated();
    }

    @Test
    void whatWasReportedOfAMergedProjectIsCorrectedOnTheOtherOne() {
        var gone = calls.project();
        var staying = calls.project();
        var suspension = id(post(gone, "condition", suspended("2026-07-01")));
        await().untilAsserted(() -> assertThat(projects.find(staying)).isPresent());
        topics.publish(gone, 2, new ProjectMerged(gone, staying, "同一项目", null));
        await().untilAsserted(() -> assertThat(progress(gone, "")).containsEntry("projectId", staying.toString()));

        correct(gone, suspension, day("2026-07-10")).expectStatus().isEqualTo(409);
        correct(staying, suspension, day("2026-07-10")).expectStatus().isCreated();

        assertThat(progress(staying, "")).containsEntry("conditionSince", "2026-07-10");
    }

    @Test
    void wrongCorrectionsSayWhatToDo() {
        var project = calls.project();
        var milestone = calls.milestone(project, "2099-01-01");
        var added = events(project, "milepost.milestone.added.v1").getFirst();
        var suspension = id(post(project, "condition", suspended("2026-07-01")));
        var active = id(post(project, "condition", Map.of("condition", "ACTIVE", "since", "2026-08-01")));
        var ofAnother = id(post(calls.project(), "condition", suspended("2026-07-01")));

        refuses(correct(project, suspension, Map.of()), "project-correction-without-values", "/withdrawn");
        refuses(
                correct(project, suspension, Map.of("withdrawn", true, "day", "2026-07-02")),
                "withdrawal-with-values",
                "/withdrawn");
        refuses(
                correct(project, suspension, Map.of("physicalPercent", 3)),
                "correction-does-not-fit",
                "/physicalPercent");
        refuses(correct(project, active, Map.of("reasonCode", "LAND")), "correction-does-not-fit", "/reasonCode");
        refuses(correct(project, suspension, day("2026-07-01")), "correction-changes-nothing", "/event");
        refuses(correct(project, suspension, day("2098-07-01")), "day-in-future", "/day");
        refuses(
                correct(project, suspension, Map.of("until", "2026-06-30")),
                "condition-ends-before-it-begins",
                "/until");
        refuses(correct(project, ofAnother, day("2026-07-02")), "event-of-another-project", "/event");
        refuses(correct(project, UUID.randomUUID(), day("2026-07-02")), "event-of-another-project", "/event");
        refuses(correct(project, added, day("2026-07-02")), "event-of-milestone", "/event")
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains(milestone + "/correction"));
        var withdrawn = id(correct(project, suspension, Map.of("withdrawn", true)));
        refuses(correct(project, suspension, day("2026-07-02")), "event-already-withdrawn", "/event");
        refuses(correct(project, withdrawn, day("2026-07-02")), "correction-of-correction", "/event");
    }

    @Test
    void aRescopingIsNotCorrected() {
        var project = calls.project();
        var milestone = calls.milestone(project, "2099-01-01");
        var rescoped = body(calls.post(
                TestTokens.of(Role.REGISTRAR).regions("62"),
                "/v1/projects/" + project + "/rescopings",
                Map.of(
                        "changes",
                        List.of(Map.of("what", "COST", "after", "2")),
                        "milestones",
                        List.of(Map.of("id", milestone.toString(), "baselineDate", "2099-02-01")),
                        "reasonText",
                        "增设一座车站",
                        "documentRef",
                        "发改基础〔2026〕101号")));

        refuses(
                correct(project, UUID.fromString((String) rescoped.get("eventId")), Map.of("withdrawn", true)),
                "rescoping-not-correctable",
                "/event");
    }

    @Test
    void whoMayReportAFactMayCorrectIt() {
        var project = calls.project();
        var suspension = id(post(project, "condition", suspended("2026-07-01")));
        var report = id(post(project, "reports", report("2026-07-01", 10)));
        var registrar = TestTokens.of(Role.REGISTRAR).regions("62");

        correct(registrar, project, suspension, day("2026-07-02"))
                .expectStatus()
                .isCreated();
        correct(registrar, project, report, day("2026-07-02"))
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("correction-for-reporters");
        for (var other : List.of(
                REPORTER.org("another").regions("62"),
                TestTokens.of(Role.REGISTRAR).regions("6207"),
                TestTokens.of(Role.AUDITOR))) {
            correct(other, project, suspension, day("2026-07-03"))
                    .expectStatus()
                    .isForbidden();
        }
        calls.post(null, path(project), Map.of()).expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'day':'2026-07-01','reasonText':'误'}                                                                         | /event           | not-null
            {'event':'019b3a70-2f00-7bb1-9f3a-c6d10e5a7701','day':'2026-07-01'}                                           | /reasonText      | not-blank
            {'event':'019b3a70-2f00-7bb1-9f3a-c6d10e5a7701','reasonText':'误','reasonCode':'MOOD'}                         | /reasonCode      | one-of
            {'event':'019b3a70-2f00-7bb1-9f3a-c6d10e5a7701','reasonText':'误','physicalPercent':101}                       | /physicalPercent | decimal-max
            {'event':'019b3a70-2f00-7bb1-9f3a-c6d10e5a7701','reasonText':'误','investmentDone':'-1'}                       | /investmentDone  | not-an-amount
            """)
    void aWrongRequestIsRefused(String body, String pointer, String code) {
        WrongBody.isRefused(WrongBody.post(http, REPORTER, path(UUID.randomUUID()), body), pointer, code);
    }

    private void changed(UUID project, String condition, String previous, String since) {
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .filteredOn(ConditionChanged.class::isInstance)
                .last()
                .isInstanceOfSatisfying(
                        ConditionChanged.class,
                        event -> assertThat(event)
                                .returns(condition, ConditionChanged::condition)
                                .returns(previous, ConditionChanged::previous)
                                .returns(LocalDate.parse(since), ConditionChanged::since)));
    }

    private ResponseSpec correct(UUID project, UUID event, Map<String, Object> right) {
        return correct(REPORTER, project, event, right);
    }

    private ResponseSpec correct(TestTokens caller, UUID project, UUID event, Map<String, Object> right) {
        var body = new HashMap<String, Object>(right);
        body.put("event", event.toString());
        body.put("reasonText", "录入有误");
        return calls.post(caller, path(project), body);
    }

    private ResponseSpec post(UUID project, String what, Map<String, ?> body) {
        return calls.post(REPORTER, "/v1/projects/" + project + "/" + what, body);
    }

    private Map<String, Object> progress(UUID project, String query) {
        return body(calls.get("/v1/projects/" + project + "/progress" + query));
    }

    /** Returns the ids of the events of a type, as the topic has them. */
    private List<UUID> events(UUID project, String type) {
        return await().until(
                        () -> topics.read(Topics.PROGRESS_EVENTS, project).stream()
                                .filter(record -> type.equals(TopicProbe.header(record, CloudEventHeaders.TYPE)))
                                .map(record -> UUID.fromString(TopicProbe.header(record, CloudEventHeaders.ID)))
                                .toList(),
                        ids -> !ids.isEmpty());
    }

    private static RestTestClient.BodyContentSpec refuses(ResponseSpec answer, String code, String pointer) {
        return answer.expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }

    private static UUID id(ResponseSpec created) {
        return UUID.fromString((String) body(created).get("id"));
    }

    private static ReportedStatement condition(String since, String reasonCode) {
        return new ReportedStatement(LocalDate.parse(since), null, reasonCode, null, null, null, null);
    }

    private static String path(UUID project) {
        return "/v1/projects/" + project + "/correction";
    }

    private static Map<String, Object> day(String day) {
        return Map.of("day", day);
    }

    private static Map<String, Object> suspended(String since) {
        return Map.of("condition", "SUSPENDED", "since", since, "reasonCode", "FUNDING", "reasonText", "配套资金未到位");
    }

    private static Map<String, Object> report(String day, int percent) {
        return Map.of("asOfDate", day, "physicalPercent", percent);
    }

    private static Map<String, Object> curve(int percent) {
        return Map.of(
                "points", List.of(Map.of("date", "2026-12-31", "physicalPercent", percent)), "reasonText", "年度计划下达");
    }
}
