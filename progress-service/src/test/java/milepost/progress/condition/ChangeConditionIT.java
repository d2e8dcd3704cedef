package milepost.progress.condition;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.ReportingEvent.ConditionChanged;
import milepost.events.ReportingEvent.Document;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import milepost.progress.WrongBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

@ProgressIT
class ChangeConditionIT {

    private static final String SHA256 = "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08";

    @Autowired
    ProgressCalls calls;

    @Autowired
    RestTestClient http;

    @Autowired
    TopicProbe topics;

    @Test
    void aSuspensionIsPublishedAndShown() {
        var project = calls.project();
        var suspension = new HashMap<String, Object>(suspended("2026-07-01"));
        suspension.put("document", Map.of("title", "停工令", "sha256", SHA256));
        suspension.put("backfill", true);

        var response = calls.post(REPORTER, path(project), suspension);

        response.expectStatus().isCreated();
        var changed = body(response);
        assertThat(changed)
                .containsEntry("previous", "ACTIVE")
                .containsEntry("currentCondition", "SUSPENDED")
                .containsEntry("warnings", List.of());
        assertThat(progress(project, ""))
                .containsEntry("condition", "SUSPENDED")
                .containsEntry("conditionSince", "2026-07-01")
                .containsEntry("conditionReason", Map.of("code", "FUNDING", "text", "配套资金未到位"))
                .containsEntry("lastConfirmedAt", changed.get("recordedAt"));
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .containsExactly(new ConditionChanged(
                        project,
                        UUID.fromString((String) changed.get("id")),
                        "SUSPENDED",
                        "ACTIVE",
                        LocalDate.of(2026, 7, 1),
                        null,
                        "FUNDING",
                        "配套资金未到位",
                        new Document("停工令", null, null, SHA256.toLowerCase(java.util.Locale.ROOT)),
                        true)));
        var record = topics.read(Topics.PROGRESS_EVENTS, project).getFirst();
        assertThat(TopicProbe.header(record, CloudEventHeaders.TIME)).isEqualTo("2026-06-30T16:00:00Z");
        await().untilAsserted(
                        () -> calls.get("/v1/history?type=milepost.project.condition-changed.v1&project=" + project)
                                .expectBody()
                                .jsonPath("$.items[0].reason")
                                .isEqualTo("配套资金未到位")
                                .jsonPath("$.items[0].document")
                                .isEqualTo("停工令"));
    }

    @Test
    void factsComeInAnyOrder() {
        var project = calls.project();

        var resumed = body(calls.post(REPORTER, path(project), active("2026-09-01")));
        var suspended = body(calls.post(REPORTER, path(project), suspended("2026-07-01")));

        assertThat(resumed).extractingByKey("warnings").asString().contains("condition-held-already");
        assertThat(suspended)
                .containsEntry("currentCondition", "ACTIVE")
                .containsEntry("currentSince", "2026-09-01")
                .extractingByKey("warnings")
                .asString()
                .contains("condition-of-the-past");
        assertThat(progress(project, ""))
                .containsEntry("condition", "ACTIVE")
                .containsEntry("conditionSince", "2026-09-01")
                .containsEntry("conditionReason", null);
    }

    @Test
    void whatIsOnRecordForTheDayIsNotRecordedAgain() {
        var project = calls.project();
        calls.post(REPORTER, path(project), suspended("2026-07-01"))
                .expectStatus()
                .isCreated();

        var again = calls.post(REPORTER, path(project), suspended("2026-07-01"));

        again.expectStatus().isEqualTo(409);
        again.expectBody().jsonPath("$.code").isEqualTo("condition-unchanged");
        calls.post(REPORTER, path(project), active("2026-07-01")).expectStatus().isCreated();
        assertThat(progress(project, "")).containsEntry("condition", "ACTIVE");
    }

    @Test
    void theConditionCanBeReadAsOfATime() {
        var project = calls.project();
        calls.post(REPORTER, path(project), suspended("2026-07-01"))
                .expectStatus()
                .isCreated();
        var before = Instant.now();
        calls.post(REPORTER, path(project), active("2026-07-05")).expectStatus().isCreated();

        assertThat(progress(project, "?asOf=" + before)).containsEntry("condition", "SUSPENDED");
        assertThat(progress(project, "?asOf=" + Instant.now())).containsEntry("condition", "ACTIVE");
        assertThat(progress(project, "?asOf=2020-01-01")).containsEntry("conditionSince", null);
    }

    @Test
    void theSameKeyGivesTheFirstAnswerAgain() {
        var project = calls.project();
        var key = new HttpHeaders();
        key.set("Idempotency-Key", UUID.randomUUID().toString());

        var first = body(calls.post(REPORTER, path(project), suspended("2026-07-01"), key));

        assertThat(body(calls.post(REPORTER, path(project), suspended("2026-07-01"), key)))
                .isEqualTo(first);
    }

    @Test
    void reportersOfTheOrganisationAndOfficialsOfTheRegionMayReport() {
        var project = calls.project();

        calls.post(TestTokens.of(Role.APPROVER).regions("6201"), path(project), suspended("2026-07-01"))
                .expectStatus()
                .isCreated();
        calls.post(TestTokens.of(Role.REGISTRAR).regions("62"), path(project), active("2026-08-01"))
                .expectStatus()
                .isCreated();
        calls.post(TestTokens.of(Role.REGISTRAR).regions("6207"), path(project), suspended("2026-09-01"))
                .expectStatus()
                .isForbidden();
        calls.post(REPORTER.org("another").regions("62"), path(project), suspended("2026-09-01"))
                .expectStatus()
                .isForbidden();
        calls.post(TestTokens.of(Role.AUDITOR), path(project), suspended("2026-09-01"))
                .expectStatus()
                .isForbidden();
        calls.post(null, path(project), suspended("2026-09-01")).expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'condition':'SUSPENDED','since':'2026-07-01','reasonText':'资金'}                       | /reasonCode      | not-null
            {'condition':'DELAYED_START','since':'2026-07-01','reasonCode':'LAND'}                 | /reasonText      | not-blank
            {'condition':'ACTIVE','since':'2026-07-01','reasonCode':'LAND'}                        | /reasonCode      | null
            {'condition':'ACTIVE','since':'2026-07-01','until':'2026-08-01'}                       | /until           | null
            {'condition':'SUSPENDED','since':'2026-07-01','until':'2026-06-30','reasonCode':'LAND','reasonText':'征迁'} | /until | not-before
            {'condition':'PAUSED','since':'2026-07-01'}                                            | /condition       | one-of
            {'condition':'ACTIVE'}                                                                 | /since           | not-null
            {'condition':'ACTIVE','since':'2026-07-01','document':{'title':'令','sha256':'abc'}}    | /document/sha256 | not-a-sha256
            """)
    void aWrongRequestIsRefused(String body, String pointer, String code) {
        WrongBody.isRefused(WrongBody.post(http, REPORTER, path(UUID.randomUUID()), body), pointer, code);
    }

    @Test
    void aConditionOfTheFutureIsRefused() {
        var tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);

        var response = calls.post(REPORTER, path(calls.project()), suspended(tomorrow.toString()));

        response.expectStatus().isEqualTo(422);
        response.expectBody()
                .jsonPath("$.code")
                .isEqualTo("day-in-future")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/since");
    }

    private Map<String, Object> progress(UUID project, String query) {
        return body(calls.get("/v1/projects/" + project + "/progress" + query));
    }

    private static String path(UUID project) {
        return "/v1/projects/" + project + "/condition";
    }

    private static Map<String, Object> suspended(String since) {
        return Map.of("condition", "SUSPENDED", "since", since, "reasonCode", "FUNDING", "reasonText", "配套资金未到位");
    }

    private static Map<String, Object> active(String since) {
        return Map.of("condition", "ACTIVE", "since", since);
    }
}
