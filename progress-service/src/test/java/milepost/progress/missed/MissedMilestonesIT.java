package milepost.progress.missed;

import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
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
import milepost.events.ProgressEvent.LightChanged;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneMissed;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.sweep.SweepRunner;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import milepost.progress.light.ProjectLights;
import milepost.progress.milestone.Milestones;
import milepost.progress.project.Projects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ProgressIT
class MissedMilestonesIT {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DUE = LocalDate.now(SHANGHAI).plusDays(50);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    @Autowired
    Milestones milestones;

    @Autowired
    AggregateChanges changes;

    @Autowired
    Projects projects;

    @Autowired
    ProjectLights lights;

    @Autowired
    TransactionOperations transactions;

    @Test
    void aTargetIsMissedOnceWhenItsLastDayHasEnded() {
        var project = calls.project();
        var milestone = calls.milestone(project, DUE.toString());

        sweep(endOf(DUE).minusMillis(1));
        assertThat(body(calls.get("/v1/milestones/" + milestone))).containsEntry("status", "PLANNED");
        sweep(endOf(DUE));
        sweep(endOf(DUE.plusDays(1)));

        assertThat(body(calls.get("/v1/milestones/" + milestone)))
                .containsEntry("status", "MISSED")
                .containsEntry("version", 2);
        await().untilAsserted(() -> assertThat(missed(project))
                .containsExactly(new MilestoneMissed(project, milestone, "START", "开工", DUE, DUE, "day", 1)));
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .hasExactlyElementsOfTypes(
                        MilestoneAdded.class, LightChanged.class, MilestoneMissed.class, LightChanged.class));
        var record = topics.read(Topics.PROGRESS_EVENTS, project).get(2);
        assertThat(TopicProbe.header(record, CloudEventHeaders.ACTOR)).isEqualTo("system");
        assertThat(TopicProbe.header(record, CloudEventHeaders.TIME))
                .isEqualTo(endOf(DUE).toString());
    }

    @Test
    void theMissAndTheLightAreCausesOfStatesOfTheProject() {
        var project = calls.project();
        calls.milestone(project, DUE.toString());

        sweep(endOf(DUE));

        assertThat(jdbc.sql(
                                "select cause_type, missed, light from project_state where project_id = :id order by valid_from")
                        .param("id", project)
                        .query((row, _) -> row.getString(1) + " " + row.getInt(2) + " " + row.getString(3))
                        .list())
                .containsExactly(
                        "milepost.milestone.added.v1 0 green",
                        "milepost.milestone.missed.v1 1 green",
                        "milepost.project.light-changed.v1 1 yellow");
    }

    @Test
    void aMovedTargetThatPassesIsMissedAgain() {
        var project = calls.project();
        var milestone = calls.milestone(project, DUE.toString());
        sweep(endOf(DUE));
        calls.move(milestone, DUE.plusDays(30).toString()).expectStatus().isCreated();
        assertThat(body(calls.get("/v1/milestones/" + milestone))).containsEntry("status", "PLANNED");

        sweep(endOf(DUE.plusDays(29)));
        sweep(endOf(DUE.plusDays(30)));

        await().untilAsserted(() -> assertThat(missed(project))
                .extracting(MilestoneMissed::currentTarget, MilestoneMissed::slipDays)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(DUE, 1),
                        org.assertj.core.groups.Tuple.tuple(DUE.plusDays(30), 31)));
    }

    @Test
    void aTargetIsMissedWhileItsChangeIsPending() {
        var project = calls.projectIn("640100"); // where policies of the tests ask for decisions
        var milestone = calls.milestone(project, DUE.toString());
        var change = body(calls.move(milestone, DUE.plusDays(30).toString()));
        assertThat(change).containsEntry("decision", "PENDING");

        sweep(endOf(DUE));
        assertThat(body(calls.get("/v1/milestones/" + milestone))).containsEntry("status", "MISSED");
        calls.post(
                        TestTokens.of(Role.APPROVER).subject("approver"),
                        "/v1/target-changes/" + change.get("id") + "/decision",
                        Map.of("decision", "APPROVED", "reasonText", "同意"))
                .expectStatus()
                .isOk();

        assertThat(body(calls.get("/v1/milestones/" + milestone))).containsEntry("status", "PLANNED");
    }

    @Test
    void aMissedMilestoneCanBeMetLate() {
        var project = calls.project();
        var milestone = calls.milestone(project, DUE.toString());
        sweep(endOf(DUE));

        calls.achieve(milestone, LocalDate.now(SHANGHAI).toString())
                .expectStatus()
                .isOk();
        sweep(endOf(DUE.plusYears(1)));

        assertThat(body(calls.get("/v1/milestones/" + milestone))).containsEntry("status", "MET");
        assertThat(missed(project)).hasSizeLessThan(2);
    }

    @Test
    void aMilestoneThatIsMetOrHasNoLastDayIsNeverMissed() {
        var project = calls.project();
        var met = calls.milestone(project, DUE.toString());
        calls.achieve(met, LocalDate.now(SHANGHAI).toString()).expectStatus().isOk();
        var openEnded = calls.milestone(project, "IN_SERVICE", "2016-12-31", "after");

        sweep(endOf(DUE.plusYears(10)));

        assertThat(body(calls.get("/v1/milestones/" + met))).containsEntry("status", "MET");
        assertThat(body(calls.get("/v1/milestones/" + openEnded))).containsEntry("status", "PLANNED");
    }

    @Test
    void aTargetOfCoarsePrecisionIsMissedWhenTheLastDayOfItsPeriodHasEnded() {
        var project = calls.project();
        var year = DUE.getYear() + 1;
        var milestone = calls.milestone(project, "START", year + "-02-01", "year");

        sweep(endOf(LocalDate.of(year, 12, 30)));
        assertThat(body(calls.get("/v1/milestones/" + milestone))).containsEntry("status", "PLANNED");
        sweep(endOf(LocalDate.of(year, 12, 31)));

        assertThat(body(calls.get("/v1/milestones/" + milestone))).containsEntry("status", "MISSED");
    }

    @Test
    void aTargetThatHadPassedWhenItWasSetIsMissedADayLater() {
        var milestone = calls.milestone(calls.project(), "2026-01-01");

        sweep(Instant.now());
        assertThat(body(calls.get("/v1/milestones/" + milestone))).containsEntry("status", "PLANNED");
        sweep(Instant.now().plusSeconds(86_400));

        assertThat(body(calls.get("/v1/milestones/" + milestone))).containsEntry("status", "MISSED");
    }

    @Test
    void severalInstancesMissEachTargetOnce() {
        var projects = IntStream.range(0, 5).mapToObj(_ -> calls.project()).toList();
        for (var project : projects) {
            for (var type : List.of("START", "TRACK_LAID", "IN_SERVICE")) {
                calls.milestone(project, type, DUE.toString(), "day");
            }
        }

        var sweeps = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.runAsync(() -> sweep(endOf(DUE))))
                .toList();
        sweeps.forEach(CompletableFuture::join);
        sweep(endOf(DUE)); // what one of them left to another

        await().untilAsserted(() -> assertThat(projects).allSatisfy(project -> {
            assertThat(missed(project))
                    .extracting(MilestoneMissed::milestoneId)
                    .hasSize(3)
                    .doesNotHaveDuplicates();
            assertThat(topics.read(Topics.PROGRESS_EVENTS, project))
                    .extracting(record -> TopicProbe.header(record, CloudEventHeaders.SEQUENCE))
                    .containsExactly("1", "2", "3", "4", "5", "6", "7", "8"); // two of the light
        }));
    }

    /** Sweeps as an instance with this time, in small batches. */
    private void sweep(Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var properties = new MissedProperties(java.time.Duration.ofMinutes(1), 2);
        var sweep = new MissedMilestones(milestones, changes, projects, lights, properties, clock);
        new SweepRunner(transactions).run(sweep);
    }

    private List<MilestoneMissed> missed(UUID project) {
        return topics.events(Topics.PROGRESS_EVENTS, project).stream()
                .filter(MilestoneMissed.class::isInstance)
                .map(MilestoneMissed.class::cast)
                .toList();
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(SHANGHAI).toInstant();
    }
}
