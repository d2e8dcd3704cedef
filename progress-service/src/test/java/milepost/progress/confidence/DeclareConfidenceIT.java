package milepost.progress.confidence;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.ReportingEvent.ConfidenceDeclared;
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
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ProgressIT
class DeclareConfidenceIT {

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    @Autowired
    RestTestClient http;

    @Test
    void aDeclaredConfidenceStandsBesideTheLight() {
        var project = calls.project();

        var declared = body(declare(project, "UNACHIEVABLE", "2026-09-30"));

        assertThat(progress(project, ""))
                .containsEntry("light", "none")
                .containsEntry("lastConfirmedAt", declared.get("recordedAt"))
                .extractingByKey("declaredConfidence", MAP)
                .containsEntry("level", "UNACHIEVABLE")
                .containsEntry("zh", "难以实现")
                .containsEntry("asOfDate", "2026-09-30")
                .containsEntry("narrativeZh", "征地尚余两村")
                .containsEntry("narrativeEn", null)
                .containsEntry("org", "gansu-railway");
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .containsExactly(new ConfidenceDeclared(
                        project,
                        UUID.fromString((String) declared.get("id")),
                        "UNACHIEVABLE",
                        LocalDate.of(2026, 9, 30),
                        "征地尚余两村",
                        null,
                        null)));
        var record = topics.read(Topics.PROGRESS_EVENTS, project).getFirst();
        assertThat(TopicProbe.header(record, CloudEventHeaders.TIME)).isEqualTo("2026-09-29T16:00:00Z");
        assertThat(TopicProbe.header(record, CloudEventHeaders.ID)).isEqualTo(declared.get("id"));
    }

    @Test
    void theLatestDayCountsAndOfADayTheOneRecordedLast() {
        var project = calls.project();
        declare(project, "PROBABLE", "2026-09-30").expectStatus().isCreated();
        declare(project, "IN_DOUBT", "2026-06-30").expectStatus().isCreated();
        var before = Instant.now();
        declare(project, "FEASIBLE", "2026-09-30").expectStatus().isCreated();

        assertThat(level(project, "")).isEqualTo("FEASIBLE");
        assertThat(level(project, "?on=2026-08-01")).isEqualTo("IN_DOUBT");
        assertThat(level(project, "?asOf=" + before)).isEqualTo("PROBABLE");
        assertThat(progress(project, "?on=2026-06-01")).containsEntry("declaredConfidence", null);
        assertThat(list(project, "")).extracting("level").containsExactly("FEASIBLE", "PROBABLE", "IN_DOUBT");
        assertThat(list(project, "")).extracting("superseded").containsExactly(false, true, false);
        assertThat(list(project, "?asOf=" + before)).extracting("level").containsExactly("PROBABLE", "IN_DOUBT");
        assertThat(list(project, "?on=2026-06-30")).extracting("level").containsExactly("IN_DOUBT");
    }

    @Test
    void aWrongOneIsCorrected() {
        var project = calls.project();
        declare(project, "PROBABLE", "2026-06-30").expectStatus().isCreated();
        var wrong = body(declare(project, "IN_DOUBT", "2026-09-30")).get("id");

        correct(project, Map.of("event", wrong, "level", "FEASIBLE", "day", "2026-09-29", "reasonText", "录入有误"));

        assertThat(level(project, "")).isEqualTo("FEASIBLE");
        assertThat(list(project, "").getFirst())
                .asInstanceOf(MAP)
                .containsEntry("asOfDate", "2026-09-29")
                .doesNotContainEntry("correctedAt", null);
        correct(project, Map.of("event", wrong, "withdrawn", true, "reasonText", "误填其他项目"));
        assertThat(level(project, "")).isEqualTo("PROBABLE");
        assertThat(list(project, "")).extracting("withdrawn").containsExactly(true, false);
    }

    @Test
    void onlyReportersOfTheOrganisationDeclareAndNotInTheFuture() {
        var project = calls.project();
        var key = new HttpHeaders();
        key.set("Idempotency-Key", UUID.randomUUID().toString());
        var body = Map.of("level", "PROBABLE", "narrativeEn", "Land is available.");

        for (var other : List.of(
                REPORTER.org("another").regions("62"),
                TestTokens.of(Role.REGISTRAR).regions("62"))) {
            calls.post(other, path(project), body).expectStatus().isForbidden();
        }
        calls.post(null, path(project), body).expectStatus().isUnauthorized();
        var tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
        declare(project, "PROBABLE", tomorrow.toString())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/asOfDate");
        var first = body(calls.post(REPORTER, path(project), body, key));
        assertThat(body(calls.post(REPORTER, path(project), body, key))).isEqualTo(first);
        calls.get(path(project) + "?asOf=2999-01-01").expectStatus().isBadRequest();
        calls.get(path(UUID.randomUUID())).expectStatus().isNotFound();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'level':'PROBABLE'}                                     | /narrativeZh | not-blank
            {'narrativeZh':'征地完成'}                                 | /level       | not-null
            {'level':'CERTAIN','narrativeZh':'征地完成'}               | /level       | one-of
            {'level':'PROBABLE','narrativeZh':' '}                   | /narrativeZh | not-blank
            {'level':'PROBABLE','narrativeZh':'征地完成','org':'x'}    | /org         | unknown-member
            """)
    void aWrongRequestIsRefused(String body, String pointer, String code) {
        WrongBody.isRefused(WrongBody.post(http, REPORTER, path(UUID.randomUUID()), body), pointer, code);
    }

    private ResponseSpec declare(UUID project, String level, String asOfDate) {
        return calls.post(
                REPORTER, path(project), Map.of("level", level, "asOfDate", asOfDate, "narrativeZh", "征地尚余两村"));
    }

    private void correct(UUID project, Map<String, Object> body) {
        calls.post(REPORTER, "/v1/projects/" + project + "/correction", body)
                .expectStatus()
                .isCreated();
    }

    private List<?> list(UUID project, String query) {
        return (List<?>) body(calls.get(path(project) + query)).get("items");
    }

    private Object level(UUID project, String query) {
        return ((Map<?, ?>) progress(project, query).get("declaredConfidence")).get("level");
    }

    private Map<String, Object> progress(UUID project, String query) {
        return body(calls.get("/v1/projects/" + project + "/progress" + query));
    }

    private static String path(UUID project) {
        return "/v1/projects/" + project + "/confidence";
    }
}
