package milepost.progress.light;

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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import milepost.events.ProgressEvent.LightChanged;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.ProgressEvent.StageChanged;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.sweep.SweepRunner;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import milepost.progress.judging.LightPolicies;
import milepost.progress.profile.Light;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

@ProgressIT
class LightsIT {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.now(SHANGHAI);
    private static final LocalDate DUE = TODAY.plusDays(50);

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    @Autowired
    ProjectLights lights;

    @Autowired
    LightRepository repository;

    @Autowired
    DueLightRepository dueLights;

    @Autowired
    LightPolicies policies;

    @Autowired
    AggregateChanges changes;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeterRegistry meters;

    @Test
    void theFirstMilestonePublishesALightAndAnotherGreenOneDoesNot() {
        var project = calls.project();
        calls.milestone(project, DUE.toString());
        calls.milestone(project, "IN_SERVICE", DUE.plusYears(1).toString(), "year");

        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .hasExactlyElementsOfTypes(MilestoneAdded.class, LightChanged.class, MilestoneAdded.class));
        assertThat(changes(project)).containsExactly(changed(project, null, "green", 0, TODAY));
        var record = topics.read(Topics.PROGRESS_EVENTS, project).get(1);
        assertThat(TopicProbe.header(record, CloudEventHeaders.SEQUENCE)).isEqualTo("2");
        assertThat(TopicProbe.header(record, CloudEventHeaders.ACTOR)).isEqualTo("tester");
        assertThat(TopicProbe.header(record, CloudEventHeaders.ORG)).isEqualTo("gansu-railway");
    }

    @Test
    void anAchievementPublishesTheLightAfterTheStage() {
        var project = calls.project();
        var milestone = calls.milestone(project, TODAY.minusDays(100).toString());
        var green = counted("green");

        calls.achieve(milestone, TODAY.minusDays(40).toString()).expectStatus().isOk();

        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .hasExactlyElementsOfTypes(
                        MilestoneAdded.class,
                        LightChanged.class,
                        MilestoneMet.class,
                        StageChanged.class,
                        LightChanged.class));
        assertThat(changes(project))
                .containsExactly(
                        changed(project, null, "red", 100, TODAY), changed(project, "red", "green", 60, TODAY));
        assertThat(counted("green")).isEqualTo(green + 1);
    }

    @Test
    void aMovedTargetChangesTheLightWhenItSlipsFarEnough() {
        var project = calls.project();
        var milestone = calls.milestone(project, DUE.toString());

        for (var days : List.of(29, 30, 31, 90, 20)) {
            calls.move(milestone, DUE.plusDays(days).toString()).expectStatus().isCreated();
        }

        await().untilAsserted(() -> assertThat(changes(project))
                .containsExactly(
                        changed(project, null, "green", 0, TODAY),
                        changed(project, "green", "yellow", 30, TODAY),
                        changed(project, "yellow", "red", 90, TODAY),
                        changed(project, "red", "green", 20, TODAY)));
    }

    @Test
    void timeChangesTheLightOnceOnItsDay() {
        var project = calls.project();
        var milestone = calls.milestone(project, DUE.toString());
        calls.move(milestone, DUE.plusDays(95).toString()).expectStatus().isCreated();
        calls.move(milestone, DUE.plusDays(20).toString()).expectStatus().isCreated();
        missed(milestone);

        sweep(DUE.plusDays(20));
        sweep(DUE.plusDays(21));
        sweep(DUE.plusDays(22));
        sweep(DUE.plusDays(89));
        sweep(DUE.plusDays(90));
        sweep(DUE.plusYears(1));

        await().untilAsserted(() -> assertThat(changes(project))
                .containsExactly(
                        changed(project, null, "green", 0, TODAY),
                        changed(project, "green", "red", 95, TODAY),
                        changed(project, "red", "green", 20, TODAY),
                        changed(project, "green", "yellow", 21, DUE.plusDays(21)),
                        changed(project, "yellow", "red", 90, DUE.plusDays(90))));
        var record = topics.read(Topics.PROGRESS_EVENTS, project).getLast();
        assertThat(TopicProbe.header(record, CloudEventHeaders.ACTOR)).isEqualTo("system");
        assertThat(TopicProbe.header(record, CloudEventHeaders.TIME))
                .isEqualTo(startOf(DUE.plusDays(90)).toString());
    }

    @Test
    void aLateSweepPublishesEveryChangeWithItsDay() {
        var project = calls.project();
        missed(calls.milestone(project, DUE.toString()));

        sweep(DUE.plusDays(300));

        await().untilAsserted(() -> assertThat(changes(project))
                .containsExactly(
                        changed(project, null, "green", 0, TODAY),
                        changed(project, "green", "yellow", 1, DUE.plusDays(1)),
                        changed(project, "yellow", "red", 90, DUE.plusDays(90))));
    }

    @Test
    void aMissedMilestoneIsPublishedBeforeTheLight() {
        var project = calls.project();
        calls.milestone(project, DUE.toString());

        sweep(DUE.plusDays(1));

        assertThat(kept(project)).isEqualTo(new KeptLight(Light.GREEN, "milepost-default/1", DUE.plusDays(1)));
    }

    @Test
    void aProjectWithoutAPublishedLightGetsThatOfToday() {
        var projects = List.of(calls.project(), calls.project());
        projects.forEach(project -> calls.milestone(project, TODAY.minusDays(40).toString()));
        jdbc.sql("update project_light set light = null, light_due_on = '-infinity' where project_id = :id")
                .param("id", projects.getFirst())
                .update();
        jdbc.sql("delete from project_light where project_id = :id")
                .param("id", projects.getLast())
                .update();

        sweep(TODAY);
        sweep(TODAY);

        await().untilAsserted(() -> assertThat(projects).allSatisfy(project -> {
            var first = changed(project, null, "yellow", 40, TODAY);
            assertThat(changes(project)).containsExactly(first, first);
        }));
        assertThat(projects)
                .allSatisfy(project -> assertThat(kept(project))
                        .isEqualTo(new KeptLight(Light.YELLOW, "milepost-default/1", TODAY.plusDays(50))));
    }

    @Test
    void severalInstancesPublishEachChangeOnceEvenIfOneIsKilled() {
        var projects = IntStream.range(0, 6).mapToObj(_ -> calls.project()).toList();
        projects.forEach(project -> missed(calls.milestone(project, DUE.toString())));

        sweep(DUE.plusDays(1), 100_000, killed());
        assertThat(projects)
                .allSatisfy(project -> assertThat(kept(project))
                        .isEqualTo(new KeptLight(Light.GREEN, "milepost-default/1", DUE.plusDays(1))));
        var sweeps = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.runAsync(() -> sweep(DUE.plusDays(1))))
                .toList();
        sweeps.forEach(CompletableFuture::join);
        sweep(DUE.plusDays(1)); // what one of them left to another

        await().untilAsserted(() -> assertThat(projects).allSatisfy(project -> {
            assertThat(changes(project))
                    .containsExactly(
                            changed(project, null, "green", 0, TODAY),
                            changed(project, "green", "yellow", 1, DUE.plusDays(1)));
            assertThat(topics.read(Topics.PROGRESS_EVENTS, project))
                    .extracting(record -> TopicProbe.header(record, CloudEventHeaders.SEQUENCE))
                    .containsExactly("1", "2", "3");
        }));
    }

    @Test
    void progressShowsTheSameLight() {
        var project = calls.project();
        calls.milestone(project, TODAY.minusDays(31).toString());

        var progress = body(calls.get("/v1/projects/" + project + "/progress"));

        assertThat(progress).containsEntry("version", 2);
        await().untilAsserted(() -> assertThat(changes(project))
                .singleElement()
                .satisfies(change -> assertThat(progress)
                        .containsEntry("light", change.light())
                        .containsEntry("lightRule", change.rule())
                        .containsEntry("slipDays", change.slipDays())));
    }

    /** Makes its target look as if it was marked as missed already. */
    private void missed(UUID milestone) {
        jdbc.sql("update milestone set due_at = null where id = :id")
                .param("id", milestone)
                .update();
    }

    /** Sweeps as an instance on that day, in small batches. */
    private void sweep(LocalDate day) {
        sweep(day, 2, transactions);
    }

    private void sweep(LocalDate day, int batch, TransactionOperations operations) {
        var clock = Clock.fixed(startOf(day), ZoneOffset.UTC);
        var properties = new LightProperties(Duration.ofMinutes(1), batch);
        var due = new DueLights(lights, dueLights, policies, changes, properties, clock);
        operations.executeWithoutResult(_ -> due.begin());
        new SweepRunner(operations).run(due);
    }

    /** Transactions of an instance that is killed before they commit. */
    private TransactionOperations killed() {
        return new TransactionOperations() {
            @Override
            public <T> T execute(org.springframework.transaction.support.TransactionCallback<T> action) {
                return transactions.execute(status -> {
                    var result = action.doInTransaction(status);
                    status.setRollbackOnly();
                    return result;
                });
            }
        };
    }

    private KeptLight kept(UUID project) {
        return repository.find(project).orElseThrow();
    }

    private double counted(String light) {
        return meters.counter("milepost.light.changes", "light", light, "rule", "milepost-default/1")
                .count();
    }

    private List<LightChanged> changes(UUID project) {
        return topics.events(Topics.PROGRESS_EVENTS, project).stream()
                .filter(LightChanged.class::isInstance)
                .map(LightChanged.class::cast)
                .toList();
    }

    private static LightChanged changed(UUID project, String before, String light, int slipDays, LocalDate day) {
        return new LightChanged(project, before, light, "milepost-default/1", slipDays, day, null);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(SHANGHAI).toInstant();
    }
}
