package milepost.progress.measuring;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.IndicatorEvent.IndicatorCancelled;
import milepost.events.IndicatorEvent.IndicatorObserved;
import milepost.events.IndicatorEvent.IndicatorRevised;
import milepost.events.IndicatorEvent.IndicatorSet;
import milepost.events.IndicatorEvent.IndicatorStatement;
import milepost.events.IndicatorEvent.IndicatorTarget;
import milepost.events.ReportingEvent.Document;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

@ProgressIT
class IndicatorsIT {

    private static final IndicatorTarget TWELVE = new IndicatorTarget("12", LocalDate.of(2035, 12, 31), "year");

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    IndicatorCalls indicators;

    @BeforeEach
    void prepare() {
        indicators = new IndicatorCalls(calls, topics);
    }

    @Test
    void anIndicatorIsSetObservedAndReached() {
        var project = calls.project();
        var indicator = airports(project);
        var document = Map.of("title", "民航统计公报", "number", "民航发〔2026〕9号");
        calls.post(
                        REPORTER,
                        "/v1/indicators/" + indicator + "/observations",
                        Map.of("date", "2026-06-30", "value", 10.50, "note", "半年末数", "evidence", List.of(document)))
                .expectStatus()
                .isCreated();

        assertThat(indicators.get(indicator, ""))
                .containsEntry("status", "ON_TRACK")
                .containsEntry("version", 2)
                .containsEntry("observationCount", 1)
                .containsEntry("remaining", 1.5)
                .containsEntry("projectionMissing", null)
                .extractingByKey("projection", MAP)
                .containsEntry("method", "two-points/1")
                .containsEntry("basedOn", Map.of("count", 2, "firstDay", "2024-12-31", "lastDay", "2026-06-30"));
        assertThat(body(indicators.observe(indicator, "2026-09-30", 12)))
                .containsEntry("status", "REACHED")
                .containsEntry("reachedOn", "2026-09-30")
                .containsEntry("remaining", 0)
                .containsEntry("requiredPacePerYear", null);

        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .containsExactly(
                        new IndicatorSet(
                                project,
                                indicator,
                                "全省运输机场数量",
                                "Transport airports",
                                "个",
                                "AT_LEAST",
                                null,
                                "9",
                                LocalDate.of(2024, 12, 31),
                                TWELVE,
                                null,
                                "620000",
                                "甘政办发〔2024〕85号",
                                true),
                        observed(
                                project,
                                indicator,
                                "2026-06-30",
                                "10.5",
                                "ON_TRACK",
                                null,
                                "半年末数",
                                List.of(new Document("民航统计公报", "民航发〔2026〕9号", null, null))),
                        observed(project, indicator, "2026-09-30", "12", "REACHED", true, null, List.of())));
        var record = topics.read(Topics.PROGRESS_EVENTS, project).get(1);
        assertThat(TopicProbe.header(record, CloudEventHeaders.TIME)).isEqualTo("2026-06-29T16:00:00Z");
        indicators.observe(indicator, "2026-10-31", 13).expectStatus().isCreated();
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .last()
                .isInstanceOfSatisfying(
                        IndicatorObserved.class,
                        event -> assertThat(event.reached()).isNull()));
        await().untilAsserted(() -> assertThat(
                        indicators.list("/v1/history?type=milepost.indicator.observed.v1&project=" + project))
                .extracting(item -> item.get("document"))
                .contains("民航统计公报 民航发〔2026〕9号"));
    }

    private static IndicatorObserved observed(
            UUID project,
            UUID indicator,
            String day,
            String value,
            String status,
            Boolean reached,
            String note,
            List<Document> evidence) {
        return new IndicatorObserved(
                project,
                indicator,
                "全省运输机场数量",
                "个",
                LocalDate.parse(day),
                value,
                TWELVE,
                status,
                reached,
                note,
                evidence,
                null);
    }

    @Test
    void observationsComeInAnyOrderAndOfOneDayTheLastOneCounts() {
        var indicator = indicators.indicator(calls.project(), "2035-12-31");
        indicators.observe(indicator, "2026-06-30", 10).expectStatus().isCreated();
        indicators.observe(indicator, "2025-06-30", 9).expectStatus().isCreated();
        indicators.observe(indicator, "2026-06-30", 11).expectStatus().isCreated();

        assertThat(indicators.get(indicator, ""))
                .containsEntry("observationCount", 3)
                .extractingByKey("latest", MAP)
                .containsEntry("value", 11);
        var path = "/v1/indicators/" + indicator + "/observations";
        assertThat(indicators.list(path))
                .extracting(item -> item.get("value") + " " + item.get("superseded"))
                .containsExactly("11 false", "10 true", "9 false");
        var first = body(calls.get(path + "?limit=2"));
        assertThat(indicators.list(path + "?limit=2&cursor=" + first.get("nextCursor")))
                .extracting(item -> item.get("value"))
                .containsExactly(9);
        indicators.observe(indicator, "2026-06-30", 11.0).expectStatus().isEqualTo(409);
        indicators.observe(indicator, "2026-06-30", 10).expectStatus().isCreated();
    }

    @Test
    void aRevisionKeepsTheEarlierTargetAndSaysWhy() {
        var project = calls.project();
        var indicator = airports(project);

        var revised = body(
                indicators.revise(indicator, Map.of("targetValue", 14, "occurredOn", "2026-09-01", "backfill", true)));
        body(indicators.revise(
                indicator, Map.of("deadline", "2036-05-01", "precision", "half", "occurredOn", "2026-03-01")));

        assertThat(revised)
                .extractingByKey("target", MAP)
                .containsEntry("value", 14)
                .containsEntry("deadline", "2035-12-31")
                .containsEntry("reasonCode", "POLICY_CHANGE")
                .containsEntry("documentRef", "甘政发〔2026〕12号");
        assertThat(indicators.get(indicator, ""))
                .extractingByKey("targets", LIST)
                .extracting("value", "deadline", "precision")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(12, "2035-12-31", "year"),
                        org.assertj.core.groups.Tuple.tuple(12, "2036-06-30", "half"),
                        org.assertj.core.groups.Tuple.tuple(14, "2036-06-30", "half"));
        var fourteen = new IndicatorTarget("14", LocalDate.of(2035, 12, 31), "year");
        var half = LocalDate.of(2036, 6, 30);
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .filteredOn(IndicatorRevised.class::isInstance)
                .containsExactly(
                        revision(
                                project,
                                indicator,
                                TWELVE,
                                fourteen,
                                new IndicatorStatement(LocalDate.of(2026, 9, 1), "14", null, null),
                                null,
                                true),
                        revision(
                                project,
                                indicator,
                                TWELVE,
                                new IndicatorTarget("12", half, "half"),
                                new IndicatorStatement(
                                        LocalDate.of(2026, 3, 1), null, LocalDate.of(2036, 5, 1), "half"),
                                new IndicatorTarget("14", half, "half"),
                                null)));
    }

    private static IndicatorRevised revision(
            UUID project,
            UUID indicator,
            IndicatorTarget previous,
            IndicatorTarget target,
            IndicatorStatement named,
            IndicatorTarget current,
            Boolean backfill) {
        return new IndicatorRevised(
                project,
                indicator,
                "全省运输机场数量",
                "个",
                previous,
                target,
                named,
                current,
                "OPEN",
                "POLICY_CHANGE",
                "规划中期调整",
                "甘政发〔2026〕12号",
                backfill);
    }

    @Test
    void aCancelledIndicatorCountsNoLongerAndStays() {
        var project = calls.project();
        var indicator = airports(project);

        assertThat(body(indicators.cancel(indicator)))
                .containsEntry("status", "CANCELLED")
                .extractingByKey("cancellation", MAP)
                .containsEntry("reasonText", "并入新指标");

        indicators.observe(indicator, "2026-06-30", 10).expectStatus().isEqualTo(409);
        indicators.revise(indicator, Map.of("targetValue", 14)).expectStatus().isEqualTo(409);
        indicators.cancel(indicator).expectStatus().isEqualTo(409);
        var another = airports(project);
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .hasAtLeastOneElementOfType(IndicatorCancelled.class));
        var withdrawn = body(indicators.correct(
                indicator, indicators.event(project, "milepost.indicator.cancelled.v1"), Map.of("withdrawn", true)));
        assertThat(withdrawn).containsEntry("status", "OPEN").containsEntry("cancellation", null);
        assertThat(indicators.list("/v1/projects/" + project + "/indicators"))
                .extracting(item -> item.get("id"))
                .containsExactly(indicator.toString(), another.toString());
    }

    @Test
    void indicatorsAreInTheProgressOfTheProjectAndEndItsSilence() {
        var project = calls.project();
        calls.milestone(project, "2099-01-01");
        var indicator = airports(project);
        var observed = body(indicators.observe(indicator, "2026-06-30", 10));

        var progress = body(calls.get("/v1/projects/" + project + "/progress"));

        assertThat(progress)
                .containsEntry("lastConfirmedAt", observed.get("lastConfirmedAt"))
                .extractingByKey("indicators", LIST)
                .singleElement()
                .asInstanceOf(MAP)
                .containsEntry("id", indicator.toString())
                .containsEntry("latestValue", 10)
                .containsEntry("targetValue", 12)
                .containsEntry("deadline", "2035-12-31")
                .containsEntry("status", "ON_TRACK");
        var without = calls.project();
        calls.milestone(without, "2099-01-01");
        assertThat(body(calls.get("/v1/projects/" + without + "/progress"))).containsEntry("indicators", List.of());
    }

    @Test
    void indicatorsAreReadAsOfATimeAndOnADay() {
        var project = calls.project();
        var beforeAll = Instant.now();
        var indicator = airports(project);
        indicators.observe(indicator, "2026-06-30", 10).expectStatus().isCreated();
        var before = Instant.now();
        indicators.observe(indicator, "2025-06-30", 9.5).expectStatus().isCreated();
        indicators.revise(indicator, Map.of("targetValue", 14)).expectStatus().isOk();

        assertThat(indicators.get(indicator, "?asOf=" + before))
                .containsEntry("observationCount", 1)
                .extractingByKey("target", MAP)
                .containsEntry("value", 12);
        assertThat(indicators.get(indicator, "?on=2025-12-31"))
                .extractingByKey("latest", MAP)
                .containsEntry("value", 9.5);
        assertThat(indicators.list("/v1/indicators/" + indicator + "/observations?on=2025-12-31"))
                .hasSize(1);
        assertThat(indicators.list("/v1/projects/" + project + "/indicators?on=2024-12-19"))
                .isEmpty();
        calls.get("/v1/indicators/" + indicator + "?asOf=" + beforeAll)
                .expectStatus()
                .isNotFound();
        calls.get("/v1/indicators/" + indicator + "?asOf=2099-01-01")
                .expectStatus()
                .isBadRequest();
        calls.get("/v1/indicators/" + indicator + "?on=2099-01-01")
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void aMethodCanBeAskedForAndOthersAreNamed() {
        var indicator = airports(calls.project());
        indicators.observe(indicator, "2025-12-31", 10).expectStatus().isCreated();
        indicators.observe(indicator, "2026-06-30", 10.5).expectStatus().isCreated();

        assertThat(indicators.get(indicator, ""))
                .extractingByKey("projection", MAP)
                .containsEntry("method", "linear-trend/1");
        assertThat(indicators.get(indicator, "?method=two-points/1"))
                .extractingByKey("projection", MAP)
                .containsEntry("method", "two-points/1");
        calls.get("/v1/indicators/" + indicator + "?method=oracle")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("one-of")
                .jsonPath("$.errors[0].detail")
                .value(String.class, detail -> assertThat(detail).contains("linear-trend/1", "two-points/1"));
    }

    @Test
    void aChangeCanNameTheVersionThatWasRead() {
        var indicator = airports(calls.project());
        var headers = new HttpHeaders();
        headers.setIfMatch("\"1\"");
        var body = Map.of("reasonText", "并入新指标");
        indicators.observe(indicator, "2026-06-30", 10).expectStatus().isCreated();

        calls.post(REPORTER, "/v1/indicators/" + indicator + "/cancellation", body, headers)
                .expectStatus()
                .isEqualTo(412);

        headers.setIfMatch("\"2\"");
        calls.post(REPORTER, "/v1/indicators/" + indicator + "/cancellation", body, headers)
                .expectStatus()
                .isOk();
    }

    @Test
    void whoMayPlanSetsIndicatorsAndReportersObserve() {
        var project = calls.project();
        var indicator = airports(project);
        var observation = Map.of("date", "2026-06-30", "value", 10);
        var path = "/v1/indicators/" + indicator;
        var approver = TestTokens.of(Role.APPROVER).regions("6201");
        var reason = Map.of("reasonText", "并入新指标");

        calls.post(approver, path + "/observations", observation).expectStatus().isForbidden();
        calls.post(REPORTER.org("another").regions("62"), path + "/observations", observation)
                .expectStatus()
                .isForbidden();
        calls.post(null, path + "/observations", observation).expectStatus().isUnauthorized();
        calls.post(TestTokens.of(Role.APPROVER).regions("6207"), path + "/cancellation", reason)
                .expectStatus()
                .isForbidden();
        calls.post(approver, path + "/cancellation", reason).expectStatus().isOk();
    }

    private UUID airports(UUID project) {
        return indicators.indicator(
                project,
                "2035-03-01",
                Map.of(
                        "titleEn", "Transport airports",
                        "precision", "year",
                        "baseValue", 9,
                        "baseDate", "2024-12-31",
                        "regionCode", "620000",
                        "documentRef", "甘政办发〔2024〕85号",
                        "occurredOn", "2024-12-20",
                        "backfill", true));
    }
}
