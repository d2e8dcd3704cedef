package milepost.progress.merging;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import milepost.events.ProgressEvent.LightChanged;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.ProgressEvent.ProgressMoved;
import milepost.events.ProgressEvent.StageChanged;
import milepost.events.RegistryEvent.ProjectMerged;
import milepost.events.ReportingEvent.ConditionChanged;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import milepost.progress.milestone.Milestones;
import milepost.progress.project.Projects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProgressIT
class MergedProgressIT {

    @Autowired
    Projects projects;

    @Autowired
    Milestones milestones;

    @Autowired
    MergedProgress merged;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TopicProbe topics;

    @Autowired
    ProgressCalls calls;

    @Test
    void theProgressOfAMergedProjectIsThatOfTheOtherOne() {
        var gone = calls.project();
        var met = calls.milestone(gone, "2026-01-01");
        calls.achieve(met, "2026-02-10").expectStatus().isOk();
        var open = calls.milestone(gone, "IN_SERVICE", "2099-01-01", "day");
        var staying = calls.project();
        var before = progress(gone);
        var reported = Instant.now();

        merge(gone, staying);

        for (var id : List.of(gone, staying)) {
            assertThat(progress(id))
                    .containsEntry("projectId", staying.toString())
                    .containsEntry("stage", "CONSTRUCTION")
                    .containsEntry("slipDays", before.get("slipDays"))
                    .containsEntry("light", before.get("light"))
                    .containsEntry("milestones", before.get("milestones"))
                    .containsEntry("lastConfirmedAt", before.get("lastConfirmedAt"));
            assertThat(body(calls.get("/v1/projects/" + id + "/milestones")))
                    .extractingByKey("items")
                    .asInstanceOf(LIST)
                    .hasSize(2);
        }
        assertThat(body(calls.get("/v1/projects/" + gone + "/progress?asOf=" + reported)))
                .containsEntry("projectId", gone.toString())
                .containsEntry("stage", "CONSTRUCTION");
        assertThat(body(calls.get("/v1/projects/" + staying + "/progress?asOf=" + reported)))
                .containsEntry("stage", "CONCEIVED");
        assertThat(body(calls.get("/v1/projects/" + gone + "/progress?asOf=" + Instant.now())))
                .containsEntry("projectId", staying.toString())
                .containsEntry("stage", "CONSTRUCTION");
        assertThat(body(calls.get("/v1/milestones/" + open))).containsEntry("version", 2);
        calls.move(open, "2098-01-01").expectStatus().isCreated();
        calls.achieve(open, "2026-03-01").expectStatus().isOk();
        calls.milestone(staying, "FINAL_ACCEPTANCE", "2099-01-01", "day");
        await().untilAsserted(() -> {
            var events = topics.events(Topics.PROGRESS_EVENTS, staying);
            assertThat(events).element(0).isEqualTo(new ProgressMoved(staying, gone, List.of(met, open)));
            assertThat(events.get(1))
                    .isEqualTo(new StageChanged(staying, "CONCEIVED", "CONSTRUCTION", met, "START", null));
            assertThat(events.get(2)).isInstanceOf(LightChanged.class);
            assertThat(events).hasAtLeastOneElementOfType(MilestoneMet.class);
            assertThat(events).last().isInstanceOf(MilestoneAdded.class);
            assertThat(topics.read(Topics.PROGRESS_EVENTS, staying))
                    .extracting(event -> TopicProbe.header(event, CloudEventHeaders.SEQUENCE))
                    .containsExactly("1", "2", "3", "4", "5", "6", "7");
        });
    }

    @Test
    void whatWasReportedOfAMergedProjectIsReportedOfTheOtherOne() {
        var gone = calls.project();
        var staying = calls.project();
        var suspension =
                Map.of("condition", "SUSPENDED", "since", "2026-07-01", "reasonCode", "LAND", "reasonText", "征迁滞后");
        calls.post(REPORTER, "/v1/projects/" + gone + "/condition", suspension);
        calls.post(
                REPORTER, "/v1/projects/" + gone + "/planned-curve", Map.of("points", List.of(point("2026-01-01", 9))));
        calls.post(REPORTER, "/v1/projects/" + staying + "/reports", report("2026-08-31", 20));
        calls.post(REPORTER, "/v1/projects/" + gone + "/reports", report("2026-08-31", 30));
        calls.post(REPORTER, "/v1/projects/" + gone + "/reports", report("2026-07-31", 10));
        var last = body(calls.post(REPORTER, "/v1/projects/" + gone + "/confirmations", Map.of()));
        var before = Instant.now();

        merge(gone, staying);

        for (var id : List.of(gone, staying)) {
            assertThat(progress(id))
                    .containsEntry("condition", "SUSPENDED")
                    .containsEntry("lastConfirmedAt", last.get("recordedAt"))
                    .extractingByKey("latestReport")
                    .asString()
                    .contains("physicalPercent=30.0, plannedPercent=9.0");
            assertThat(body(calls.get("/v1/projects/" + id + "/curves")).get("reported"))
                    .asInstanceOf(LIST)
                    .hasSize(2);
            assertThat(body(calls.get("/v1/projects/" + id + "/reports")).get("items"))
                    .asInstanceOf(LIST)
                    .hasSize(3);
        }
        assertThat(body(calls.get("/v1/projects/" + staying + "/progress?asOf=" + before)))
                .containsEntry("condition", "ACTIVE");
        calls.post(REPORTER, "/v1/projects/" + gone + "/reports", report("2026-09-30", 40))
                .expectStatus()
                .isEqualTo(409);
        calls.post(REPORTER, "/v1/projects/" + staying + "/condition", suspension)
                .expectStatus()
                .isEqualTo(409);
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, staying))
                .last()
                .isInstanceOfSatisfying(
                        ConditionChanged.class,
                        event -> assertThat(event)
                                .returns(staying, ConditionChanged::projectId)
                                .returns("ACTIVE", ConditionChanged::previous)
                                .returns("SUSPENDED", ConditionChanged::condition)));
    }

    @Test
    void aReportOnAMergedProjectEndsTheSilenceOfTheOtherOne() {
        var gone = calls.project();
        var staying = calls.project();
        calls.milestone(staying, "START", "2026-01-01", "after");
        calls.post(REPORTER, "/v1/projects/" + gone + "/confirmations", Map.of());
        jdbc.sql("update project_silence set reported_at = '2026-01-01T00:00:00Z' where project_id = :id")
                .param("id", staying)
                .update();

        merge(gone, staying);

        var reportedAt = "select reported_at from project_silence where project_id = :id";
        assertThat(jdbc.sql(reportedAt)
                        .param("id", staying)
                        .query(OffsetDateTime.class)
                        .single())
                .isEqualTo(jdbc.sql(reportedAt)
                        .param("id", gone)
                        .query(OffsetDateTime.class)
                        .single());
    }

    @Test
    void aTypeAndTitleOfBothIsKeptTwiceAndNotAddedAgain() {
        var gone = calls.project();
        var one = calls.milestone(gone, "2026-01-01");
        var staying = calls.project();
        var other = calls.milestone(staying, "2027-01-01");

        merge(gone, staying);

        await().untilAsserted(() -> assertThat(milestones.ofProject(staying).all())
                .extracting(milestone -> milestone.id())
                .containsExactly(one, other));
        calls.post(
                        REPORTER,
                        "/v1/projects/" + staying + "/milestones",
                        Map.of("type", "START", "baselineDate", "2028-01-01", "precision", "day"))
                .expectStatus()
                .isEqualTo(409);
        calls.achieve(one, "2026-01-02").expectStatus().isOk();
        calls.achieve(other, "2026-01-03").expectStatus().isOk();
    }

    @Test
    void theMilestonesOfAChainEndAtItsLastProjectWhateverOrderTheMergesAreReadIn() {
        var first = calls.project();
        var second = calls.project();
        var last = calls.project();
        var ids = List.of(
                calls.milestone(first, "2026-01-01"),
                calls.milestone(second, "2026-02-01"),
                calls.milestone(last, "2026-03-01"));

        merge(second, last);
        merge(first, second, last);

        await().untilAsserted(() -> assertThat(milestones.ofProject(last).all())
                .extracting(milestone -> milestone.id())
                .containsExactlyElementsOf(ids));
        assertThat(milestones.ofProject(first).all()).isEmpty();
        assertThat(milestones.ofProject(second).all()).isEmpty();
    }

    @Test
    void noReportIsLostWhileProjectsAreMerged() throws Exception {
        var gone = calls.project();
        var staying = calls.project();
        calls.milestone(gone, "2026-01-01");
        var added = new ArrayList<Future<Boolean>>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var n = 0; n < 8; n++) {
                var body = Map.of(
                        "type", "PROGRESS_25", "titleZh", "第" + n, "baselineDate", "2099-01-01", "precision", "day");
                added.add(threads.submit(() -> calls.post(REPORTER, "/v1/projects/" + gone + "/milestones", body)
                        .returnResult(String.class)
                        .getStatus()
                        .is2xxSuccessful()));
            }
            merge(gone, staying);
        }

        var taken = 1;
        for (var one : added) {
            taken += one.get() ? 1 : 0;
        }
        assertThat(milestones.ofProject(gone).all()).isEmpty();
        assertThat(milestones.ofProject(staying).all()).hasSize(taken);
    }

    @Test
    void milestonesOfProjectsThatAnEarlierReleaseKnewAsMergedAreMovedLater() {
        var gone = calls.project();
        var milestone = calls.milestone(gone, "2026-01-01");
        var staying = calls.project();
        await().untilAsserted(() -> assertThat(projects.get(staying)).isNotNull());
        jdbc.sql("update project set merged_into = :into, merge_pending = true, merged_at = now() where id = :id")
                .param("into", staying)
                .param("id", gone)
                .update();

        transactions.executeWithoutResult(_ -> merged.move(100));

        assertThat(milestones.get(milestone).projectId()).isEqualTo(staying);
    }

    private void merge(UUID gone, UUID into) {
        merge(gone, into, into);
    }

    private void merge(UUID gone, UUID into, UUID standing) {
        await().untilAsserted(() -> assertThat(projects.get(into)).isNotNull());
        topics.publish(gone, 2, new ProjectMerged(gone, into, "同一项目", null));
        await().untilAsserted(() -> assertThat(projects.get(gone).mergedInto()).isEqualTo(standing));
    }

    private static Map<String, Object> report(String day, int percent) {
        return Map.of("asOfDate", day, "physicalPercent", percent);
    }

    private static Map<String, Object> point(String day, int percent) {
        return Map.of("date", day, "physicalPercent", percent);
    }

    private Map<String, Object> progress(UUID project) {
        return body(calls.get("/v1/projects/" + project + "/progress"));
    }
}
