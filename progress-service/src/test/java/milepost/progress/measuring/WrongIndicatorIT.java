package milepost.progress.measuring;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.events.IndicatorEvent.IndicatorCorrected;
import milepost.events.IndicatorEvent.IndicatorStatement;
import milepost.events.Topics;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import milepost.progress.WrongBody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** What is refused, and what is corrected. */
@ProgressIT
class WrongIndicatorIT {

    @Autowired
    ProgressCalls calls;

    @Autowired
    RestTestClient http;

    @Autowired
    TopicProbe topics;

    IndicatorCalls indicators;

    @BeforeEach
    void prepare() {
        indicators = new IndicatorCalls(calls, topics);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'precision':'day'                                                        | /targetValue       | not-null
            'targetValue':'12','precision':'day'                                     | /targetValue       | must-be-number
            'targetValue':1.1234567,'precision':'day'                                | /targetValue       | digits
            'targetValue':12,'precision':'after'                                     | /precision         | deadline-without-last-day
            'targetValue':12,'precision':'day','tolerancePercent':5                  | /tolerancePercent  | null
            'targetValue':12,'precision':'day','baseValue':5                         | /baseDate          | not-null
            'targetValue':12,'precision':'day','baseDate':'2020-01-01'               | /baseValue         | not-null
            'targetValue':12,'precision':'day','baseValue':5,'baseDate':'2035-12-31' | /deadline          | not-after
            'targetValue':12,'precision':'day','regionCode':'62'                     | /regionCode        | not-a-region
            'targetValue':12,'precision':'day','status':'REACHED'                    | /status            | unknown-member
            """)
    void aWrongIndicatorIsRefused(String members, String pointer, String code) {
        var body = "{'titleZh':'机场','unit':'个','direction':'AT_LEAST','deadline':'2035-12-31'," + members + "}";

        WrongBody.isRefused(
                WrongBody.post(http, REPORTER, "/v1/projects/" + UUID.randomUUID() + "/indicators", body),
                pointer,
                code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            observations | {'value':10}                                                         | /date         | not-null
            observations | {'date':'2026-06-30','value':true}                                   | /value        | must-be-number
            observations | {'date':'2026-06-30','value':1,'evidence':[{'number':'1'}]}          | /evidence/0/title | not-blank
            revision     | {'targetValue':1,'reasonText':'调整','documentRef':'1号'}               | /reasonCode   | not-null
            revision     | {'targetValue':1,'reasonCode':'LAND','reasonText':'调整'}              | /documentRef  | not-blank
            revision     | {'precision':'after','reasonCode':'LAND','reasonText':'调整','documentRef':'1号'} | /precision | deadline-without-last-day
            correction   | {'reasonText':'有误','withdrawn':true}                                 | /event        | not-null
            cancellation | {'day':'2026-06-30'}                                                 | /reasonText   | not-blank
            """)
    void aWrongChangeIsRefused(String operation, String body, String pointer, String code) {
        var path = "/v1/indicators/" + UUID.randomUUID() + "/" + operation;

        WrongBody.isRefused(WrongBody.post(http, REPORTER, path, body), pointer, code);
    }

    @Test
    void whatIsThereAlreadyOrNotThereIsRefused() {
        var project = calls.project();
        var indicator = indicators.indicator(project, "2035-12-31");

        var twice = indicators.set(project, "2040-12-31", Map.of("titleZh", "全省运输机场数量 "));
        twice.expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("indicator-exists")
                .jsonPath("$.indicatorId")
                .isEqualTo(indicator.toString());
        indicators
                .set(project, "2040-12-31", Map.of("segment", "支线机场"))
                .expectStatus()
                .isCreated();
        calls.get("/v1/indicators/" + UUID.randomUUID()).expectStatus().isNotFound();
        indicators.observe(UUID.randomUUID(), "2026-06-30", 10).expectStatus().isNotFound();
        calls.get("/v1/projects/" + UUID.randomUUID() + "/indicators")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void daysOfTheFutureAndRevisionsThatChangeNothingAreRefused() {
        var project = calls.project();
        var indicator = indicators.indicator(project, "2035-12-31");

        refuses(indicators.observe(indicator, "2099-01-01", 10), "day-in-future", "/date");
        refuses(
                indicators.set(
                        project, "2199-12-31", Map.of("titleZh", "另一指标", "baseValue", 1, "baseDate", "2099-01-01")),
                "day-in-future",
                "/baseDate");
        refuses(
                indicators.revise(indicator, Map.of("targetValue", 14, "occurredOn", "2099-01-01")),
                "day-in-future",
                "/occurredOn");
        refuses(
                indicators.revise(indicator, Map.of("targetValue", 14, "occurredOn", "2020-01-01")),
                "indicator-revised-before-set",
                "/occurredOn");
        var based = indicators.indicator(
                project, "2035-12-31", Map.of("titleZh", "有基期", "baseValue", 9, "baseDate", "2020-12-31"));
        refuses(
                indicators.revise(based, Map.of("deadline", "2020-12-31")),
                "indicator-deadline-before-base",
                "/deadline");
        refuses(
                indicators.correct(based, indicators.targetEvent(based), Map.of("deadline", "2019-01-01")),
                "indicator-deadline-before-base",
                "/deadline");
        refuses(indicators.revise(indicator, Map.of()), "indicator-target-unchanged", "/targetValue");
        refuses(
                indicators.revise(indicator, Map.of("targetValue", 12.0, "deadline", "2035-12-31")),
                "indicator-target-unchanged",
                "/targetValue");
    }

    @Test
    void correctionsOfAnObservationHoldInTheOrderInWhichTheyWereMade() {
        var project = calls.project();
        var indicator = indicators.indicator(project, "2035-12-31");
        indicators.observe(indicator, "2026-06-30", 21).expectStatus().isCreated();
        var event = indicators.latestEvent(indicator);
        var before = Instant.now();

        var right = body(indicators.correct(indicator, event, Map.of("value", 10)));
        var moved = body(indicators.correct(indicator, event, Map.of("date", "2026-05-31")));
        var withdrawn = body(indicators.correct(indicator, event, Map.of("withdrawn", true)));

        assertThat(right)
                .containsEntry("status", "OPEN")
                .extractingByKey("latest", MAP)
                .containsEntry("value", 10);
        assertThat(moved)
                .extractingByKey("latest", MAP)
                .containsEntry("date", "2026-05-31")
                .containsEntry("value", 10);
        assertThat(withdrawn).containsEntry("latest", null).containsEntry("version", 5);
        assertThat(indicators.get(indicator, "?asOf=" + before)).containsEntry("status", "REACHED");
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .filteredOn(IndicatorCorrected.class::isInstance)
                .extracting(IndicatorCorrected.class::cast)
                .extracting(IndicatorCorrected::wrong, IndicatorCorrected::right, IndicatorCorrected::latestValue)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                statement("2026-06-30", "21"), statement("2026-06-30", "10"), "10"),
                        org.assertj.core.groups.Tuple.tuple(
                                statement("2026-06-30", "10"), statement("2026-05-31", "10"), "10"),
                        org.assertj.core.groups.Tuple.tuple(statement("2026-05-31", "10"), null, null)));
    }

    @Test
    void whateverOrderTwoObservationsAreCorrectedInTheIndicatorIsTheSame() {
        var project = calls.project();
        var shown = List.of("一", "二").stream()
                .map(title -> indicators.indicator(project, "2035-12-31", Map.of("titleZh", "指标" + title)))
                .map(indicator -> {
                    indicators
                            .observe(indicator, "2026-03-31", 21)
                            .expectStatus()
                            .isCreated();
                    var first = indicators.latestEvent(indicator);
                    indicators
                            .observe(indicator, "2026-06-30", 22)
                            .expectStatus()
                            .isCreated();
                    var second = indicators.latestEvent(indicator);
                    var isFirst = indicators.get(indicator, "").get("titleZh").equals("指标一");
                    indicators.correct(indicator, isFirst ? first : second, Map.of("value", isFirst ? 9 : 10));
                    return indicators.correct(indicator, isFirst ? second : first, Map.of("value", isFirst ? 10 : 9));
                })
                .map(ProgressCalls::body)
                .toList();

        assertThat(shown.get(0).get("projection"))
                .isNotNull()
                .isEqualTo(shown.get(1).get("projection"));
        assertThat(shown.get(0).get("status"))
                .isEqualTo("ON_TRACK")
                .isEqualTo(shown.get(1).get("status"));
    }

    @Test
    void theTargetThatWasSetOrRevisedWrongIsCorrected() {
        var indicator = indicators.indicator(calls.project(), "2035-12-31");
        var set = indicators.targetEvent(indicator);
        body(indicators.revise(indicator, Map.of("targetValue", 13)));
        var revised = indicators.targetEvent(indicator);

        indicators
                .correct(indicator, revised, Map.of("value", 14))
                .expectStatus()
                .isOk();
        var both = body(indicators.correct(indicator, set, Map.of("deadline", "2030-02-01", "precision", "year")));
        var only = body(indicators.correct(indicator, revised, Map.of("withdrawn", true)));

        assertThat(both)
                .extractingByKey("target", MAP)
                .containsEntry("value", 14)
                .containsEntry("deadline", "2030-12-31");
        assertThat(only)
                .extractingByKey("target", MAP)
                .containsEntry("value", 12)
                .containsEntry("deadline", "2030-12-31");
    }

    @Test
    void wrongCorrectionsSayWhatToMend() {
        var project = calls.project();
        var indicator = indicators.indicator(project, "2035-12-31");
        var other = indicators.indicator(project, "2035-12-31", Map.of("titleZh", "另一指标"));
        indicators.observe(indicator, "2026-06-30", 10).expectStatus().isCreated();
        var event = indicators.latestEvent(indicator);
        var set = indicators.targetEvent(indicator);
        var value = Map.of("value", 11);

        refuses(indicators.correct(other, event, value), "event-of-another-indicator", "/event");
        refuses(indicators.correct(indicator, event, Map.of()), "correction-without-values", "/withdrawn");
        refuses(
                indicators.correct(indicator, event, Map.of("withdrawn", true, "value", 11)),
                "withdrawal-with-values",
                "/withdrawn");
        refuses(
                indicators.correct(indicator, event, Map.of("deadline", "2035-12-31")),
                "correction-does-not-fit",
                "/deadline");
        refuses(indicators.correct(indicator, event, Map.of("value", 10.0)), "correction-changes-nothing", "/event");
        refuses(indicators.correct(indicator, event, Map.of("date", "2099-01-01")), "day-in-future", "/date");
        refuses(
                indicators.correct(indicator, set, Map.of("withdrawn", true)),
                "indicator-not-withdrawable",
                "/withdrawn");
        indicators
                .correct(indicator, event, Map.of("withdrawn", true))
                .expectStatus()
                .isOk();
        refuses(indicators.correct(indicator, event, value), "event-already-withdrawn", "/event");
        var correction = indicators.event(project, "milepost.indicator.corrected.v1");
        refuses(indicators.correct(indicator, correction, value), "correction-of-correction", "/event");
    }

    private static IndicatorStatement statement(String day, String value) {
        return new IndicatorStatement(java.time.LocalDate.parse(day), value, null, null);
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
