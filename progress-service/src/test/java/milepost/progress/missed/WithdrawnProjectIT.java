package milepost.progress.missed;

import static milepost.progress.ProgressCalls.REPORTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.events.Event;
import milepost.events.LifecycleEvent.ProjectReinstated;
import milepost.events.LifecycleEvent.ProjectWithdrawn;
import milepost.events.ProgressEvent.MilestoneMissed;
import milepost.events.Topics;
import milepost.events.envelope.EventEnvelope;
import milepost.messaging.EventJson;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.sweep.Sweep;
import milepost.messaging.sweep.SweepRunner;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import milepost.progress.light.ProjectLights;
import milepost.progress.milestone.Milestones;
import milepost.progress.project.Projects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.transaction.support.TransactionOperations;

/** Nothing is accepted or expected of a withdrawn project. */
@ProgressIT
class WithdrawnProjectIT {

    private static final LocalDate DUE =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30);

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
    void whatIsReportedOfItIsRefused() {
        var project = calls.project();
        var milestone = calls.milestone(project, DUE.toString());
        withdraw(project);

        refused(calls.achieve(milestone, "2026-01-01"));
        refused(calls.move(milestone, DUE.plusDays(9).toString()));
        refused(calls.post(REPORTER, "/v1/projects/" + project + "/confirmations", Map.of()));
        refused(calls.post(
                REPORTER,
                "/v1/projects/" + project + "/milestones",
                Map.of("type", "IN_SERVICE", "baselineDate", DUE.toString(), "precision", "day")));
        calls.get("/v1/projects/" + project + "/progress").expectStatus().isOk();
    }

    @Test
    void nothingIsMissedUntilItIsReinstated() {
        var project = calls.project();
        calls.milestone(project, DUE.toString());
        var other = calls.project();
        calls.milestone(other, DUE.toString());
        withdraw(project);

        sweep();

        await().untilAsserted(() -> assertThat(told(other)).hasAtLeastOneElementOfType(MilestoneMissed.class));
        assertThat(told(project)).doesNotHaveAnyElementsOfTypes(MilestoneMissed.class);
        topics.publish(project, 3, new ProjectReinstated(project, "撤销有误"));
        await().until(() -> projects.get(project).withdrawnAt() == null);
        sweep();
        await().untilAsserted(() -> assertThat(told(project)).hasAtLeastOneElementOfType(MilestoneMissed.class));
    }

    @Test
    void aRedeliveredWithdrawalDoesNotEndAReinstatement() {
        var project = calls.project();
        var withdrawn = withdraw(project);
        topics.publish(project, 3, new ProjectReinstated(project, "撤销有误"));
        topics.publish(withdrawn, EventJson.write(new ProjectWithdrawn(project, "线路方案已取消", null)));

        await().until(() -> projects.get(project).withdrawnAt() == null);
        calls.milestone(project, DUE.toString());
    }

    private EventEnvelope withdraw(UUID project) {
        var told = topics.publish(project, 2, new ProjectWithdrawn(project, "线路方案已取消", null));
        await().until(() -> projects.find(project)
                .filter(found -> found.withdrawnAt() != null)
                .isPresent());
        return told;
    }

    private void sweep() {
        var clock = Clock.fixed(endOf(DUE), ZoneOffset.UTC);
        var properties = new MissedProperties(Duration.ofMinutes(1), 200);
        Sweep sweep = new MissedMilestones(milestones, changes, projects, lights, properties, clock);
        new SweepRunner(transactions).run(sweep);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(2).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    private List<Event> told(UUID project) {
        return topics.events(Topics.PROGRESS_EVENTS, project);
    }

    private static void refused(ResponseSpec response) {
        response.expectStatus().isEqualTo(409).expectBody().jsonPath("$.code").isEqualTo("project-withdrawn");
    }
}
