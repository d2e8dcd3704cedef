package milepost.progress.explanation;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import milepost.events.RegistryEvent.ProjectMerged;
import milepost.events.ReportingEvent.ExplanationDue;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.sweep.SweepRunner;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import milepost.progress.project.Projects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.transaction.support.TransactionTemplate;

@ProgressIT
class DueExplanationsIT {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.now(SHANGHAI);
    private static final LocalDate SINCE = TODAY.minusDays(30);
    private static final LocalDate UNTIL = TODAY.plusDays(10);

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    @Autowired
    Explanations explanations;

    @Autowired
    ExplanationRepository repository;

    @Autowired
    AggregateChanges changes;

    @Autowired
    Projects projects;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void thatADayHasPassedIsPublishedOnceAndWithItsDay() {
        var project = calls.project();
        suspend(project, SINCE, UNTIL).expectStatus().isCreated();
        assertThat(progress(project)).containsEntry("conditionUntil", UNTIL.toString());

        for (var days : List.of(9, 10, 25, 26)) {
            sweep(TODAY.plusDays(days));
        }

        await().untilAsserted(() -> assertThat(due(project)).containsExactly(due(project, SINCE, UNTIL)));
        var last = topics.read(Topics.PROGRESS_EVENTS, project).getLast();
        assertThat(TopicProbe.header(last, CloudEventHeaders.ACTOR)).isEqualTo("system");
        assertThat(TopicProbe.header(last, CloudEventHeaders.TIME))
                .isEqualTo(UNTIL.plusDays(1).atStartOfDay(SHANGHAI).toInstant().toString());
    }

    @Test
    void aLaterDayExplainsTheSameConditionAnew() {
        var project = calls.project();
        suspend(project, SINCE, UNTIL).expectStatus().isCreated();
        sweep(UNTIL.plusDays(1));

        var later = UNTIL.plusDays(30);
        assertThat(body(suspend(project, SINCE, later))).containsEntry("warnings", List.of());
        suspend(project, SINCE, UNTIL).expectStatus().isEqualTo(409);
        suspend(project, SINCE, null).expectStatus().isEqualTo(409);
        suspend(project, TODAY, later.plusDays(30)).expectStatus().isCreated();

        assertThat(progress(project))
                .containsEntry("conditionSince", SINCE.toString())
                .containsEntry("conditionUntil", later.plusDays(30).toString());
        sweep(later.plusDays(1));
        sweep(later.plusDays(31));
        await().untilAsserted(() -> assertThat(due(project))
                .containsExactly(due(project, SINCE, UNTIL), due(project, SINCE, later.plusDays(30))));
    }

    @Test
    void aConditionThatEndedNeedsNoExplanation() {
        var project = calls.project();
        suspend(project, SINCE, SINCE.plusDays(5)).expectStatus().isCreated();
        calls.post(
                        REPORTER,
                        path(project),
                        Map.of("condition", "ACTIVE", "since", SINCE.plusDays(9).toString()))
                .expectStatus()
                .isCreated();
        suspend(project, SINCE.minusDays(20), SINCE.minusDays(10))
                .expectStatus()
                .isCreated();
        var explained = calls.project();
        suspend(explained, SINCE, SINCE.plusDays(5)).expectStatus().isCreated();
        suspend(explained, SINCE.plusDays(5), null).expectStatus().isCreated();

        sweep(TODAY);

        var sentinel = calls.project();
        suspend(sentinel, SINCE, SINCE.plusDays(5)).expectStatus().isCreated();
        sweep(TODAY);
        await().untilAsserted(() -> assertThat(due(sentinel)).hasSize(1));
        assertThat(due(project)).isEmpty();
        assertThat(due(explained)).isEmpty();
    }

    @Test
    void aCorrectedDayCounts() {
        var project = calls.project();
        var suspension = body(suspend(project, SINCE, UNTIL)).get("id");

        calls.post(
                        REPORTER,
                        "/v1/projects/" + project + "/correction",
                        Map.of("event", suspension, "until", UNTIL.plusDays(5).toString(), "reasonText", "录入有误"))
                .expectStatus()
                .isCreated();

        sweep(UNTIL.plusDays(1));
        sweep(UNTIL.plusDays(6));
        await().untilAsserted(() -> assertThat(due(project)).containsExactly(due(project, SINCE, UNTIL.plusDays(5))));
    }

    @Test
    void aSuspensionOfAMergedProjectIsExplainedForTheOtherOne() {
        var gone = calls.project();
        var staying = calls.project();
        suspend(gone, SINCE, UNTIL).expectStatus().isCreated();
        await().untilAsserted(() -> assertThat(projects.find(staying)).isPresent());
        topics.publish(gone, 2, new ProjectMerged(gone, staying, "同一项目", null));
        await().untilAsserted(() -> assertThat(progress(gone)).containsEntry("projectId", staying.toString()));

        sweep(UNTIL.plusDays(1));

        await().untilAsserted(() -> assertThat(due(staying)).containsExactly(due(staying, SINCE, UNTIL)));
        assertThat(due(gone)).isEmpty();
    }

    @Test
    void severalInstancesPublishItOnce() {
        var suspended = IntStream.range(0, 6).mapToObj(_ -> calls.project()).toList();
        suspended.forEach(
                project -> suspend(project, SINCE, UNTIL).expectStatus().isCreated());

        var sweeps = IntStream.range(0, 3)
                .mapToObj(_ -> CompletableFuture.runAsync(() -> sweep(UNTIL.plusDays(1))))
                .toList();
        sweeps.forEach(CompletableFuture::join);
        sweep(UNTIL.plusDays(1)); // what one of them left to another

        await().untilAsserted(() -> assertThat(suspended)
                .allSatisfy(project -> assertThat(due(project)).hasSize(1)));
    }

    /** Sweeps as an instance on that day, in small batches. */
    private void sweep(LocalDate day) {
        var clock = Clock.fixed(day.atStartOfDay(SHANGHAI).toInstant(), ZoneOffset.UTC);
        var properties = new ExplanationProperties(Duration.ofMinutes(1), 2);
        new SweepRunner(transactions).run(new DueExplanations(explanations, repository, changes, properties, clock));
    }

    private ResponseSpec suspend(UUID project, LocalDate since, @Nullable LocalDate until) {
        var body = new HashMap<String, Object>(Map.of(
                "condition", "SUSPENDED", "since", since.toString(), "reasonCode", "LAND", "reasonText", "征迁滞后"));
        if (until != null) {
            body.put("until", until.toString());
        }
        return calls.post(REPORTER, path(project), body);
    }

    private List<ExplanationDue> due(UUID project) {
        return topics.events(Topics.PROGRESS_EVENTS, project).stream()
                .filter(ExplanationDue.class::isInstance)
                .map(ExplanationDue.class::cast)
                .toList();
    }

    private static ExplanationDue due(UUID project, LocalDate since, LocalDate until) {
        return new ExplanationDue(project, "SUSPENDED", since, until, until.plusDays(1));
    }

    private Map<String, Object> progress(UUID project) {
        return body(calls.get("/v1/projects/" + project + "/progress"));
    }

    private static String path(UUID project) {
        return "/v1/projects/" + project + "/condition";
    }
}
