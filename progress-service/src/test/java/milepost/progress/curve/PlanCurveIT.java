package milepost.progress.curve;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.ReportingEvent.CurvePlanned;
import milepost.events.ReportingEvent.PlannedPoint;
import milepost.events.Topics;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import milepost.progress.WrongBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@ProgressIT
class PlanCurveIT {

    @Autowired
    ProgressCalls calls;

    @Autowired
    RestTestClient http;

    @Autowired
    TopicProbe topics;

    @Test
    void aPlannedCurveIsPublishedAndComparedWithTheReport() {
        var project = calls.project();

        calls.post(REPORTER, path(project), plan("2026-12-31", null))
                .expectStatus()
                .isCreated();
        calls.post(
                        REPORTER,
                        "/v1/projects/" + project + "/reports",
                        Map.of("asOfDate", "2026-07-02", "physicalPercent", 45))
                .expectStatus()
                .isCreated();

        assertThat(body(calls.get("/v1/projects/" + project + "/progress")))
                .extractingByKey("latestReport")
                .asString()
                .contains("physicalPercent=45.0, plannedPercent=50.0");
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .first()
                .isEqualTo(new CurvePlanned(
                        project,
                        1,
                        List.of(
                                new PlannedPoint(LocalDate.of(2026, 1, 1), "0.00", "0.00"),
                                new PlannedPoint(LocalDate.of(2026, 12, 31), "100.00", "23390000000.00")),
                        null,
                        null)));
    }

    @Test
    void aFurtherCurveNeedsAReasonAndTheOneBeforeStaysOnRecord() {
        var project = calls.project();
        calls.post(REPORTER, path(project), plan("2026-12-31", null))
                .expectStatus()
                .isCreated();
        var before = Instant.now();

        var refused = calls.post(REPORTER, path(project), plan("2027-12-31", null));
        var second = body(calls.post(REPORTER, path(project), plan("2027-12-31", "工期调整")));

        refused.expectStatus().isEqualTo(422);
        refused.expectBody().jsonPath("$.code").isEqualTo("curve-reason-missing");
        assertThat(second).containsEntry("version", 2).containsEntry("reasonText", "工期调整");
        assertThat(planned(project, "")).containsEntry("version", 2);
        assertThat(planned(project, "?asOf=" + before)).containsEntry("version", 1);
        assertThat(body(calls.get("/v1/projects/" + project + "/curves?asOf=2020-01-01")))
                .containsEntry("planned", null);
    }

    @Test
    void officialsOfTheRegionPlanTooAndOthersDoNot() {
        var project = calls.project();

        calls.post(TestTokens.of(Role.REGISTRAR).regions("62"), path(project), plan("2026-12-31", null))
                .expectStatus()
                .isCreated();
        calls.post(REPORTER.org("another").regions("62"), path(project), plan("2026-12-31", "再定"))
                .expectStatus()
                .isForbidden();
        calls.post(null, path(project), plan("2026-12-31", "再定")).expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {}                                                                                                          | /points                   | not-empty
            {'points':[{'date':'2026-01-01'}]}                                                                          | /points/0/physicalPercent | not-null
            {'points':[{'date':'2026-01-01','physicalPercent':1},{'date':'2026-01-01','physicalPercent':2}]}            | /points/1/date            | not-after
            {'points':[{'date':'2026-01-01','physicalPercent':2},{'date':'2026-01-02','physicalPercent':1}]}            | /points/1/physicalPercent | decimal-min
            {'points':[{'date':'2026-01-01','physicalPercent':2,'investment':'x'}]}                                     | /points/0/investment      | not-an-amount
            {'points':[{'date':'2026-01-01','physicalPercent':1,'investment':'2'},{'date':'2026-01-02','physicalPercent':1,'investment':'1'}]} | /points/1/investment | decimal-min
            """)
    void aWrongRequestIsRefused(String body, String pointer, String code) {
        WrongBody.isRefused(WrongBody.post(http, REPORTER, path(UUID.randomUUID()), body), pointer, code);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> planned(UUID project, String query) {
        return (Map<String, Object>)
                body(calls.get("/v1/projects/" + project + "/curves" + query)).get("planned");
    }

    private static Map<String, Object> plan(String end, @org.jspecify.annotations.Nullable String reason) {
        var points = List.of(
                Map.of("date", "2026-01-01", "physicalPercent", 0, "investment", "0"),
                Map.of("date", end, "physicalPercent", 100, "investment", "23390000000"));
        return reason == null ? Map.of("points", points) : Map.of("points", points, "reasonText", reason);
    }

    private static String path(UUID project) {
        return "/v1/projects/" + project + "/planned-curve";
    }
}
