package milepost.progress.reporting;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.ReportingEvent.Document;
import milepost.events.ReportingEvent.ProgressReported;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import milepost.progress.WrongBody;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

@ProgressIT
class ReportProgressIT {

    @Autowired
    ProgressCalls calls;

    @Autowired
    RestTestClient http;

    @Autowired
    TopicProbe topics;

    @Autowired
    MeterRegistry meters;

    @Test
    void aReportIsPublishedAndShown() {
        var project = calls.project();
        var before = meters.counter("milepost.reports", "kind", "progress").count();
        var request = Map.of(
                "asOfDate", "2026-09-30",
                "physicalPercent", 45.5,
                "investmentDone", "9800000000",
                "investmentPlanned", "10500000000.00",
                "narrativeZh", "路基工程完成七成",
                "evidence",
                        List.of(Map.of("title", "月报", "number", "甘铁〔2026〕31号", "url", "https://example.org/31.pdf")));

        var response = calls.post(REPORTER, path(project), request);

        response.expectStatus().isCreated();
        var report = body(response);
        assertThat(report)
                .containsEntry("physicalPercent", 45.5)
                .containsEntry("investmentDone", "9800000000.00")
                .containsEntry("superseded", false)
                .containsEntry("warnings", List.of());
        assertThat(latest(project, ""))
                .containsEntry("id", report.get("id"))
                .containsEntry("asOfDate", "2026-09-30")
                .containsEntry("plannedPercent", null)
                .containsEntry("investmentDone", "9800000000.00");
        assertThat(body(calls.get("/v1/projects/" + project + "/progress")))
                .containsEntry("lastConfirmedAt", report.get("recordedAt"));
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .containsExactly(new ProgressReported(
                        project,
                        UUID.fromString((String) report.get("id")),
                        LocalDate.of(2026, 9, 30),
                        "45.50",
                        "9800000000.00",
                        "10500000000.00",
                        "路基工程完成七成",
                        null,
                        List.of(new Document("月报", "甘铁〔2026〕31号", "https://example.org/31.pdf", null)),
                        null)));
        var record = topics.read(Topics.PROGRESS_EVENTS, project).getFirst();
        assertThat(TopicProbe.header(record, CloudEventHeaders.TIME)).isEqualTo("2026-09-29T16:00:00Z");
        assertThat(meters.counter("milepost.reports", "kind", "progress").count())
                .isEqualTo(before + 1);
    }

    @Test
    void theListCanBeReadAsOfATimeAndOnADay() {
        var project = calls.project();
        calls.post(REPORTER, path(project), report("2026-08-31", 30));
        calls.post(REPORTER, path(project), report("2026-09-30", 40));
        var before = Instant.now();
        calls.post(REPORTER, path(project), report("2026-09-30", 35));
        calls.post(REPORTER, path(project), report("2026-07-31", 50));

        assertThat(list(project, "")).extracting("physicalPercent").containsExactly(35.0, 40.0, 30.0, 50.0);
        assertThat(list(project, "")).extracting("superseded").containsExactly(false, true, false, false);
        assertThat(list(project, "?asOf=" + before))
                .allSatisfy(report ->
                        assertThat(report).containsEntry("superseded", false).containsEntry("warnings", List.of()))
                .extracting("physicalPercent")
                .containsExactly(40.0, 30.0);
        assertThat(list(project, "?on=2026-08-31"))
                .extracting("physicalPercent")
                .containsExactly(30.0, 50.0);
        assertThat(list(project, "?on=2026-09-29&asOf=" + before))
                .extracting("physicalPercent")
                .containsExactly(30.0);
        for (var wrong : List.of("on", "asOf")) {
            calls.get(path(project) + "?" + wrong + "=2999-01-01")
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[0].parameter")
                    .isEqualTo(wrong);
        }
    }

    @Test
    void theSameReportsInAnyOrderGiveTheSameCurve() {
        var reports = new ArrayList<>(List.of(
                report("2026-03-31", 10),
                report("2026-04-30", 20.25),
                report("2026-05-31", 15),
                report("2026-06-30", 40)));
        var random = new Random(1);
        var curves = new ArrayList<Object>();

        for (var n = 0; n < 6; n++) {
            Collections.shuffle(reports, random);
            var project = calls.project();
            reports.forEach(report ->
                    calls.post(REPORTER, path(project), report).expectStatus().isCreated());
            curves.add(curves(project, "").get("reported"));
            assertThat(latest(project, "")).containsEntry("asOfDate", "2026-06-30");
        }

        assertThat(curves).hasSize(6).containsOnly(curves.getFirst());
        assertThat(curves.getFirst())
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .extracting(point -> point.get("date"))
                .containsExactly("2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30");
    }

    @Test
    void ofSeveralReportsForOneDayTheLastOneCountsAndAllStay() {
        var project = calls.project();
        var first = body(calls.post(REPORTER, path(project), report("2026-09-30", 40)));
        var between = Instant.now();
        var second = body(calls.post(REPORTER, path(project), report("2026-09-30", 38)));
        calls.post(REPORTER, path(project), report("2026-08-31", 30))
                .expectStatus()
                .isCreated();

        assertThat(latest(project, "")).containsEntry("id", second.get("id"));
        assertThat(latest(project, "?asOf=" + between)).containsEntry("id", first.get("id"));
        assertThat(curves(project, "?asOf=" + between).get("reported")).isEqualTo(List.of(point("2026-09-30", 40.0)));
        var page = body(calls.get(path(project) + "?limit=2"));
        assertThat(items(page))
                .extracting(item -> item.get("id"), item -> item.get("superseded"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(second.get("id"), false),
                        org.assertj.core.groups.Tuple.tuple(first.get("id"), true));
        var rest = body(calls.get(path(project) + "?limit=2&cursor=" + page.get("nextCursor")));
        assertThat(items(rest)).extracting(item -> item.get("asOfDate")).containsExactly("2026-08-31");
        assertThat(rest).containsEntry("nextCursor", null);
    }

    @Test
    void aPercentageLowerThanBeforeIsAWarning() {
        var project = calls.project();
        calls.post(REPORTER, path(project), report("2026-08-31", 46))
                .expectStatus()
                .isCreated();
        calls.post(REPORTER, path(project), report("2026-10-31", 60))
                .expectStatus()
                .isCreated();

        var response = calls.post(REPORTER, path(project), report("2026-09-30", 45.5));

        response.expectStatus().isCreated();
        response.expectBody()
                .jsonPath("$.warnings.length()")
                .isEqualTo(1)
                .jsonPath("$.warnings[0].code")
                .isEqualTo("percent-lower-than-before")
                .jsonPath("$.warnings[0].zh")
                .isEqualTo("形象进度 45.50% 低于 2026-08-31 填报的 46.00%");
    }

    @Test
    void aSuspendedProjectCanBeReportedOn() {
        var project = calls.project();
        calls.post(
                        REPORTER,
                        "/v1/projects/" + project + "/condition",
                        Map.of(
                                "condition",
                                "SUSPENDED",
                                "since",
                                "2026-07-01",
                                "reasonCode",
                                "LAND",
                                "reasonText",
                                "征迁"))
                .expectStatus()
                .isCreated();

        calls.post(REPORTER, path(project), report("2026-09-30", 45))
                .expectStatus()
                .isCreated();
    }

    @Test
    void theSameKeyGivesTheFirstAnswerAgain() {
        var project = calls.project();
        var key = new HttpHeaders();
        key.set("Idempotency-Key", UUID.randomUUID().toString());

        var first = body(calls.post(REPORTER, path(project), report("2026-09-30", 45), key));

        assertThat(body(calls.post(REPORTER, path(project), report("2026-09-30", 45), key)))
                .isEqualTo(first);
        assertThat(items(body(calls.get(path(project))))).hasSize(1);
    }

    @Test
    void onlyReportersOfTheOrganisationReport() {
        var project = calls.project();

        calls.post(REPORTER.org("another").regions("62"), path(project), report("2026-09-30", 45))
                .expectStatus()
                .isForbidden();
        calls.post(TestTokens.of(Role.REGISTRAR, Role.APPROVER).regions("62"), path(project), report("2026-09-30", 45))
                .expectStatus()
                .isForbidden();
        calls.post(null, path(project), report("2026-09-30", 45)).expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'asOfDate':'2026-09-30'}                                                       | /physicalPercent   | not-null
            {'asOfDate':'2026-09-30','physicalPercent':100.01}                              | /physicalPercent   | decimal-max
            {'asOfDate':'2026-09-30','physicalPercent':-1}                                  | /physicalPercent   | decimal-min
            {'asOfDate':'2026-09-30','physicalPercent':45.123}                              | /physicalPercent   | digits
            {'asOfDate':'2026-09-30','physicalPercent':'45'}                                | /physicalPercent   | must-be-number
            {'asOfDate':'2026-09-30','physicalPercent':45,'investmentDone':'1.234'}         | /investmentDone    | not-an-amount
            {'asOfDate':'2026-09-30','physicalPercent':45,'investmentPlanned':'-1'}         | /investmentPlanned | not-an-amount
            {'asOfDate':'2026-09-30','physicalPercent':45,'evidence':[{'number':'1'}]}      | /evidence/0/title  | not-blank
            {'physicalPercent':45}                                                          | /asOfDate          | not-null
            """)
    void aWrongRequestIsRefused(String body, String pointer, String code) {
        WrongBody.isRefused(WrongBody.post(http, REPORTER, path(UUID.randomUUID()), body), pointer, code);
    }

    @Test
    void aReportOfTheFutureIsRefused() {
        var tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);

        calls.post(REPORTER, path(calls.project()), report(tomorrow.toString(), 1))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("day-in-future");
    }

    private List<Map<String, Object>> list(UUID project, String query) {
        return items(body(calls.get(path(project) + query)));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> latest(UUID project, String query) {
        return (Map<String, Object>)
                body(calls.get("/v1/projects/" + project + "/progress" + query)).get("latestReport");
    }

    private Map<String, Object> curves(UUID project, String query) {
        return body(calls.get("/v1/projects/" + project + "/curves" + query));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> page) {
        return (List<Map<String, Object>>) page.get("items");
    }

    private static Map<String, Object> report(String day, double percent) {
        return Map.of("asOfDate", day, "physicalPercent", percent);
    }

    private static Map<String, Object> point(String day, double percent) {
        var point = new java.util.HashMap<String, Object>();
        point.put("date", day);
        point.put("physicalPercent", percent);
        point.put("investment", null);
        return point;
    }

    private static String path(UUID project) {
        return "/v1/projects/" + project + "/reports";
    }
}
