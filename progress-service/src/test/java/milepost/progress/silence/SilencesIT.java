package milepost.progress.silence;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.ReportingEvent.ProjectConfirmed;
import milepost.events.ReportingEvent.WentStale;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.sweep.SweepRunner;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import milepost.progress.measuring.IndicatorCalls;
import milepost.progress.meter.CommittedCounts;
import milepost.progress.project.Projects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProgressIT
class SilencesIT {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.now(SHANGHAI);
    private static final String DEFAULT = "milepost-default/1";
    private static final SilencePolicy DEFAULT_POLICY = policy(DEFAULT, LocalDate.of(2026, 1, 1), null, 30, 45, 60);

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    @Autowired
    SilencePolicyRepository policies;

    @Autowired
    SilenceRepository silences;

    @Autowired
    DueSilenceRepository due;

    @Autowired
    Projects projects;

    @Autowired
    ExpectedReports expected;

    @Autowired
    AggregateChanges changes;

    @Autowired
    CommittedCounts counts;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeterRegistry meters;

    @Test
    void eachStepIsPublishedOnceOnItsDay() {
        var project = silentProject();
        var reminders = counted("REMINDER");

        for (var days : List.of(29, 30, 30, 31, 44, 45, 59, 60, 61, 400)) {
            sweep(TODAY.plusDays(days));
        }

        await().untilAsserted(() -> assertThat(steps(project))
                .containsExactly(
                        step(project, "REMINDER", TODAY, 30),
                        step(project, "WARNING", TODAY, 45),
                        step(project, "SUPERVISOR", TODAY, 60)));
        var last = topics.read(Topics.PROGRESS_EVENTS, project).getLast();
        assertThat(TopicProbe.header(last, CloudEventHeaders.ACTOR)).isEqualTo("system");
        assertThat(counted("REMINDER")).isGreaterThan(reminders);
    }

    @Test
    void aProjectWithIndicatorsAloneIsExpectedToReportUntilTheyEnd() {
        var measuring = new IndicatorCalls(calls, topics);
        var followed = calls.project();
        measuring
                .observe(measuring.indicator(followed, TODAY.plusDays(40).toString()), TODAY.toString(), 10)
                .expectStatus()
                .isCreated();
        var reached = calls.project();
        measuring
                .observe(measuring.indicator(reached, TODAY.plusDays(40).toString()), TODAY.toString(), 12)
                .expectStatus()
                .isCreated();
        var cancelled = calls.project();
        measuring
                .cancel(measuring.indicator(cancelled, TODAY.plusDays(40).toString()))
                .expectStatus()
                .isOk();

        List.of(30, 45, 60).forEach(days -> sweep(TODAY.plusDays(days)));

        await().untilAsserted(() -> {
            assertThat(steps(followed))
                    .extracting(WentStale::rung)
                    .containsExactly("REMINDER", "WARNING", "SUPERVISOR");
            assertThat(steps(reached)).extracting(WentStale::rung).containsExactly("REMINDER");
        });
        assertThat(steps(cancelled)).isEmpty();
        assertThat(kept(reached).dueOn()).isNull();
        assertThat(body(calls.get("/v1/projects/" + followed + "/progress")))
                .extractingByKey("silence")
                .isNotNull();
        assertThat(body(calls.get("/v1/projects/" + cancelled + "/progress"))).containsEntry("silence", null);
    }

    @Test
    void afterADowntimeOfFiftyDaysThreeStepsArePublishedWithTheirDays() {
        var project = silentProject();
        sweep(TODAY.plusDays(15));

        sweep(TODAY.plusDays(65));

        await().untilAsserted(() -> assertThat(steps(project))
                .containsExactly(
                        step(project, "REMINDER", TODAY, 30),
                        step(project, "WARNING", TODAY, 45),
                        step(project, "SUPERVISOR", TODAY, 60)));
        assertThat(topics.read(Topics.PROGRESS_EVENTS, project).stream()
                        .skip(2) // the milestone and its light
                        .map(record -> TopicProbe.header(record, CloudEventHeaders.TIME)))
                .containsExactly(startOf(30), startOf(45), startOf(60));
    }

    @Test
    void severalInstancesPublishEachStepOnce() {
        var silent = IntStream.range(0, 6).mapToObj(_ -> silentProject()).toList();

        for (var days : List.of(30, 50)) {
            var sweeps = IntStream.range(0, 3)
                    .mapToObj(_ -> CompletableFuture.runAsync(() -> sweep(TODAY.plusDays(days))))
                    .toList();
            sweeps.forEach(CompletableFuture::join);
        }
        sweep(TODAY.plusDays(50)); // what one of them left to another

        await().untilAsserted(() -> assertThat(silent)
                .allSatisfy(project -> assertThat(steps(project))
                        .containsExactly(step(project, "REMINDER", TODAY, 30), step(project, "WARNING", TODAY, 45))));
    }

    @Test
    void aConfirmationBeginsTheCountAgain() {
        var policy = policy("again/" + UUID.randomUUID(), TODAY.minusDays(100), null, 30, 45, 60);
        var instance = instance(TODAY.minusDays(100), policy);
        var project = silentProject();
        reportedOn(project, TODAY.minusDays(40));
        sweep(instance, TODAY);

        var response = calls.post(REPORTER, confirmations(project), Map.of("note", "本月无新进展"));
        sweep(instance, TODAY.plusDays(29));
        sweep(instance, TODAY.plusDays(30));

        response.expectStatus().isCreated();
        var confirmed = body(response);
        assertThat(confirmed).containsEntry("asOfDate", TODAY.toString());
        await().untilAsserted(() -> assertThat(steps(project))
                .containsExactly(
                        new WentStale(project, "REMINDER", TODAY.minusDays(40), 30, policy.name()),
                        new WentStale(project, "REMINDER", TODAY, 30, policy.name())));
        assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .contains(new ProjectConfirmed(
                        project, UUID.fromString((String) confirmed.get("id")), TODAY, "本月无新进展", null));
        assertThat(progress(project, "")).containsEntry("lastConfirmedAt", confirmed.get("recordedAt"));
    }

    @Test
    void projectsThatAnEarlierReleaseKnewCountFromTheDayThePolicyTookEffect() {
        var project = silentProject();
        jdbc.sql("delete from project_silence where project_id = :id")
                .param("id", project)
                .update();

        sweep(TODAY);
        sweep(TODAY.plusDays(29));
        assertThat(kept(project).dueOn()).isEqualTo(TODAY.plusDays(30));
        sweep(TODAY.plusDays(30));

        await().untilAsserted(() -> assertThat(steps(project)).containsExactly(step(project, "REMINDER", TODAY, 30)));
    }

    @Test
    void nothingIsExpectedOfAProjectInOperationOrWithoutMilestones() {
        var operating = silentProject();
        calls.achieve(calls.milestone(operating, "IN_SERVICE", "2026-01-01", "day"), "2026-02-01")
                .expectStatus()
                .isOk();
        var empty = calls.project();
        calls.post(REPORTER, confirmations(empty), Map.of()).expectStatus().isCreated();

        sweep(TODAY.plusDays(400));

        assertThat(kept(operating)).returns(null, KeptSilence::rung).returns(null, KeptSilence::dueOn);
        assertThat(kept(empty)).returns(null, KeptSilence::rung).returns(null, KeptSilence::dueOn);
        assertThat(progress(operating, "")).containsEntry("silence", null);
    }

    @Test
    void theLastPolicyThatAppliesAndHasTakenEffectCounts() {
        var unique = UUID.randomUUID();
        var general = policy("general/" + unique, TODAY, null, 30, 45, 60);
        var elsewhere = policy("elsewhere/" + unique, TODAY, "63", 1, 2, 3);
        var stricter = policy("stricter/" + unique, TODAY.plusDays(40), "6201", 20, 25, 28);
        var instance = instance(TODAY, general, elsewhere, stricter);
        var project = silentProject();
        reportedOn(project, TODAY);

        sweep(instance, TODAY.plusDays(100));

        await().untilAsserted(() -> assertThat(steps(project))
                .containsExactly(
                        new WentStale(project, "REMINDER", TODAY, 30, general.name()),
                        new WentStale(project, "REMINDER", TODAY.plusDays(40), 20, stricter.name()),
                        new WentStale(project, "WARNING", TODAY.plusDays(40), 25, stricter.name()),
                        new WentStale(project, "SUPERVISOR", TODAY.plusDays(40), 28, stricter.name())));
    }

    @Test
    void progressShowsTheNextStep() {
        var project = silentProject();

        assertThat(progress(project, ""))
                .extractingByKey("silence")
                .isEqualTo(silence(TODAY, null, "REMINDER", TODAY.plusDays(30)));
        assertThat(progress(project, "?asOf=" + Instant.now()))
                .extractingByKey("silence")
                .isEqualTo(silence(TODAY, null, "REMINDER", TODAY.plusDays(30)));
        assertThat(progress(project, "?asOf=2026-01-01")).containsEntry("silence", null);
    }

    @Test
    void onlyReportersOfTheOrganisationConfirmAndNotInTheFuture() {
        var project = calls.project();
        var key = new HttpHeaders();
        key.set("Idempotency-Key", UUID.randomUUID().toString());

        calls.post(REPORTER.org("another").regions("62"), confirmations(project), Map.of())
                .expectStatus()
                .isForbidden();
        calls.post(TestTokens.of(Role.REGISTRAR).regions("62"), confirmations(project), Map.of())
                .expectStatus()
                .isForbidden();
        calls.post(
                        REPORTER,
                        confirmations(project),
                        Map.of("asOfDate", TODAY.plusDays(1).toString()))
                .expectStatus()
                .isEqualTo(422);
        calls.post(REPORTER, confirmations(project), Map.of("day", "2026-01-01"))
                .expectStatus()
                .isBadRequest();
        var first = body(calls.post(REPORTER, confirmations(project), Map.of("asOfDate", "2026-01-31"), key));
        assertThat(body(calls.post(REPORTER, confirmations(project), Map.of("asOfDate", "2026-01-31"), key)))
                .isEqualTo(first);
    }

    /** A project with a milestone that is never due. */
    private UUID silentProject() {
        var project = calls.project();
        calls.milestone(project, "START", "2026-01-01", "after");
        return project;
    }

    /** Makes it look as if the last report was on that day. */
    private void reportedOn(UUID project, LocalDate day) {
        jdbc.sql("update project_silence set reported_at = :at, due_on = :day where project_id = :id")
                .param("at", day.atStartOfDay(SHANGHAI).toOffsetDateTime())
                .param("day", day)
                .param("id", project)
                .update();
    }

    private SilencePolicies instance(LocalDate started, SilencePolicy... terms) {
        var instance = new SilencePolicies(properties(terms), policies);
        transactions.executeWithoutResult(_ -> instance.takeEffect(started));
        return instance;
    }

    private static SilenceProperties properties(SilencePolicy... terms) {
        return new SilenceProperties(Duration.ofMinutes(1), 2, List.of(terms));
    }

    /** Sweeps as an instance with the default policy on that day, in small batches. */
    private void sweep(LocalDate day) {
        sweep(new SilencePolicies(properties(DEFAULT_POLICY), policies), day);
    }

    private void sweep(SilencePolicies instance, LocalDate day) {
        var clock = Clock.fixed(day.atStartOfDay(SHANGHAI).toInstant(), ZoneOffset.UTC);
        var steps = new Steps(projects, expected, instance, silences, changes, counts);
        var sweep = new DueSilences(steps, instance, due, changes, properties(), clock);
        transactions.executeWithoutResult(_ -> sweep.begin());
        new SweepRunner(transactions).run(sweep);
    }

    private KeptSilence kept(UUID project) {
        return silences.get(project);
    }

    private double counted(String rung) {
        return meters.counter("milepost.silence.steps", "rung", rung).count();
    }

    private Map<String, Object> progress(UUID project, String query) {
        return body(calls.get("/v1/projects/" + project + "/progress" + query));
    }

    private List<WentStale> steps(UUID project) {
        return topics.events(Topics.PROGRESS_EVENTS, project).stream()
                .filter(WentStale.class::isInstance)
                .map(WentStale.class::cast)
                .toList();
    }

    private static WentStale step(UUID project, String rung, LocalDate since, int days) {
        return new WentStale(project, rung, since, days, DEFAULT);
    }

    private static Map<String, Object> silence(
            LocalDate since, @Nullable String rung, String nextRung, LocalDate nextRungOn) {
        var silence = new java.util.HashMap<String, Object>();
        silence.put("policy", DEFAULT);
        silence.put("since", since.toString());
        silence.put("rung", rung);
        silence.put("nextRung", nextRung);
        silence.put("nextRungOn", nextRungOn.toString());
        return silence;
    }

    private static SilencePolicy policy(
            String name, LocalDate from, @Nullable String region, int reminder, int warning, int supervisor) {
        return new SilencePolicy(name, from, region, null, null, reminder, warning, supervisor);
    }

    private static String startOf(int days) {
        return TODAY.plusDays(days).atStartOfDay(SHANGHAI).toInstant().toString();
    }

    private static String confirmations(UUID project) {
        return "/v1/projects/" + project + "/confirmations";
    }
}
