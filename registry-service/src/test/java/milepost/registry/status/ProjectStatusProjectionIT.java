package milepost.registry.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import milepost.events.Event;
import milepost.events.EventTypes;
import milepost.events.IndicatorEvent.IndicatorMissed;
import milepost.events.IndicatorEvent.IndicatorObserved;
import milepost.events.IndicatorEvent.IndicatorTarget;
import milepost.events.ProgressEvent.LightChanged;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.ProgressEvent.MilestoneMissed;
import milepost.events.ProgressEvent.MilestoneTargetChanged;
import milepost.events.ProgressEvent.StageChanged;
import milepost.events.ReportingEvent.LightRuleChanged;
import milepost.events.ReportingEvent.ProjectConfirmed;
import milepost.events.ReportingEvent.WentStale;
import milepost.events.Topics;
import milepost.events.envelope.Author;
import milepost.events.envelope.CloudEventHeaders;
import milepost.events.envelope.EventEnvelope;
import milepost.events.envelope.EventSource;
import milepost.messaging.EventIds;
import milepost.messaging.EventJson;
import milepost.messaging.projection.ReceivedEvent;
import milepost.messaging.test.TopicProbe;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryIT
class ProjectStatusProjectionIT {

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T01:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-03-06T01:00:00Z");
    private static final LocalDate BASELINE = LocalDate.of(2026, 1, 31);
    private static final LocalDate TARGET = LocalDate.of(2026, 3, 31);

    @Autowired
    TopicProbe topics;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ProjectStatusRepository statuses;

    @Autowired
    ProjectStatusProjection projection;

    final UUID project = UUID.randomUUID();
    final UUID milestone = UUID.randomUUID();

    @Test
    void whatIsPlannedAndReportedIsKnownWithItsTime() {
        publish(1, MONDAY, added());
        publish(2, TUESDAY, moved());

        awaitMilestone(Map.of("baseline_date", BASELINE, "current_target", TARGET, "precision", "month"));
        awaitStatus("CONCEIVED", null, TUESDAY);

        publish(3, FRIDAY, met());

        awaitMilestone(Map.of("actual_date", LocalDate.of(2026, 3, 5)));
        awaitStatus("CONCEIVED", null, FRIDAY);
    }

    @Test
    void whatFollowsFromReportsOrFromTheCalendarIsNoReport() {
        publish(1, MONDAY, added());
        publish(2, TUESDAY, new MilestoneMissed(project, milestone, "START", "开工", BASELINE, BASELINE, "month", 31));
        publish(3, FRIDAY, new StageChanged(project, "CONCEIVED", "CONSTRUCTION", milestone, "START", null));
        publish(4, FRIDAY, new LightChanged(project, null, "red", "milepost-default/1", 31, TARGET, null));
        publish(5, FRIDAY, new WentStale(project, "REMINDER", BASELINE, 30, "milepost-default/1"));
        publish(6, FRIDAY, new LightRuleChanged(project, "milepost-default/1", "huating/1", "blue", TARGET, null));
        publish(7, FRIDAY, new LightChanged(project, "red", "blue", "huating/1", 31, TARGET, null));

        awaitStatus("CONSTRUCTION", "blue", MONDAY);
    }

    @Test
    void aConfirmationIsAReport() {
        publish(1, MONDAY, added());
        publish(2, FRIDAY, new ProjectConfirmed(project, UUID.randomUUID(), TARGET, null, null));

        awaitStatus("CONCEIVED", null, FRIDAY);
    }

    @Test
    void anObservationOfAnIndicatorIsAReportAndAMissedDeadlineIsNone() {
        var indicator = UUID.randomUUID();
        var target = new IndicatorTarget("12", TARGET, "day");
        publish(
                1,
                MONDAY,
                new IndicatorObserved(
                        project, indicator, "机场数量", "个", BASELINE, "10", target, "OPEN", null, null, List.of(), null));
        publish(2, FRIDAY, new IndicatorMissed(project, indicator, "机场数量", "个", target, BASELINE, "10"));
        publish(3, FRIDAY, stage("RESERVED"));

        awaitStatus("RESERVED", null, MONDAY);
    }

    @Test
    void aRedeliveredEventChangesNothing() {
        var first = envelope(project, 1, MONDAY, EventTypes.nameOf(StageChanged.class));
        topics.publish(first, EventJson.write(stage("DESIGN")));
        publish(2, MONDAY, stage("CONSTRUCTION"));
        topics.publish(first, EventJson.write(stage("DESIGN")));

        publish(3, FRIDAY, new LightChanged(project, null, "green", "milepost-default/1", 0, TARGET, null));

        awaitStatus("CONSTRUCTION", "green", null);
    }

    @Test
    void aPoisonRecordIsSetAsideAndTheOthersGoOn() {
        var poisoned = UUID.randomUUID();
        topics.publish(
                envelope(poisoned, 1, MONDAY, EventTypes.nameOf(StageChanged.class)), "{\"stage\": 7".getBytes());
        publish(1, MONDAY, stage("OPERATION"));

        awaitStatus("OPERATION", null, null);
        await().untilAsserted(() -> assertThat(topics.read(Topics.deadLetter(Topics.PROGRESS_EVENTS), poisoned))
                .filteredOn(letter -> "registry-service.status".equals(TopicProbe.header(letter, "milepost-consumer")))
                .singleElement()
                .satisfies(letter -> assertThat(TopicProbe.header(letter, CloudEventHeaders.SEQUENCE))
                        .isEqualTo("1")));
    }

    @Test
    void typesOfLaterReleasesPassBy() {
        topics.publish(envelope(project, 1, MONDAY, "milepost.project.beautified.v1"), "{}".getBytes());
        publish(2, FRIDAY, stage("RESERVED"));

        awaitStatus("RESERVED", null, null);
    }

    @Test
    void projectsAreLockedInTheOrderOfTheirIds() {
        var first =
                UUID.fromString("00000000-0000-4000-8000-" + project.toString().substring(24));
        var last =
                UUID.fromString("ffffffff-ffff-4fff-bfff-" + project.toString().substring(24));
        statuses.stage(first, "CONCEIVED", MONDAY);
        statuses.stage(last, "CONCEIVED", MONDAY);

        var applied = transactions.execute(_ -> {
            lock(first, "");
            var waiting = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(
                    _ -> projection.apply(List.of(received(last), received(first), received(last)))));
            await().until(() -> jdbc.sql("""
                            select exists (select from pg_stat_activity
                                where wait_event = 'transactionid' and query like 'insert into project_status%')
                            """).query(Boolean.class).single());
            lock(last, "nowait"); // fails if the projection holds it while it waits for the first one
            return waiting;
        });

        assertThat(applied).succeedsWithin(Duration.ofMinutes(1));
        assertThat(jdbc.sql("select stage from project_status where project_id in (:first, :last)")
                        .param("first", first)
                        .param("last", last)
                        .query(String.class)
                        .list())
                .containsExactly("DESIGN", "DESIGN");
    }

    private void lock(UUID id, String how) {
        jdbc.sql("select stage from project_status where project_id = :id for update " + how)
                .param("id", id)
                .query(String.class)
                .single();
    }

    private ReceivedEvent received(UUID id) {
        var event = new StageChanged(id, "CONCEIVED", "DESIGN", milestone, "START", null);
        var envelope = envelope(id, 1, TUESDAY, EventTypes.nameOf(StageChanged.class));
        return new ReceivedEvent(envelope, event, EventJson.write(event), Topics.PROGRESS_EVENTS, 0, 0);
    }

    private StageChanged stage(String stage) {
        return new StageChanged(project, "CONCEIVED", stage, milestone, "START", null);
    }

    private MilestoneAdded added() {
        return new MilestoneAdded(
                project, milestone, "START", "开工", BASELINE, BASELINE, "month", null, null, null, null, null, null);
    }

    private MilestoneTargetChanged moved() {
        return new MilestoneTargetChanged(
                project,
                milestone,
                "START",
                "开工",
                UUID.randomUUID(),
                BASELINE,
                BASELINE,
                TARGET,
                "month",
                59,
                59,
                1,
                true,
                "LAND",
                "征迁滞后",
                null,
                "RECORDED",
                null,
                null,
                null);
    }

    private MilestoneMet met() {
        return new MilestoneMet(
                project,
                milestone,
                "START",
                "开工",
                BASELINE,
                TARGET,
                LocalDate.of(2026, 3, 5),
                "month",
                33,
                List.of(),
                null);
    }

    private void publish(long version, Instant recordedAt, Event data) {
        var type = EventTypes.nameOf(data.getClass());
        topics.publish(envelope(project, version, recordedAt, type), EventJson.write(data));
    }

    private static EventEnvelope envelope(UUID project, long version, Instant recordedAt, String type) {
        return new EventEnvelope(
                EventIds.next(),
                EventSource.PROGRESS,
                type,
                project.toString(),
                version,
                recordedAt,
                recordedAt,
                new Author("reporter", "lanhe-company"),
                null);
    }

    private void awaitStatus(String stage, String light, Instant lastReportedAt) {
        await().untilAsserted(() -> assertThat(jdbc.sql("select * from project_status where project_id = :project")
                        .param("project", project)
                        .query((row, _) -> {
                            var at = row.getObject("last_reported_at", OffsetDateTime.class);
                            return Arrays.asList(
                                    row.getString("stage"), row.getString("light"), at == null ? null : at.toInstant());
                        })
                        .optional())
                .contains(Arrays.asList(stage, light, lastReportedAt)));
    }

    private void awaitMilestone(Map<String, Object> columns) {
        await().untilAsserted(() -> assertThat(jdbc.sql("""
                                select baseline_date, current_target, precision, actual_date from milestone_status
                                where milestone_id = :milestone and project_id = :project
                                """)
                        .param("milestone", milestone)
                        .param("project", project)
                        .query((row, _) -> Map.<String, Object>of(
                                "baseline_date", row.getObject("baseline_date", LocalDate.class),
                                "current_target", row.getObject("current_target", LocalDate.class),
                                "precision", row.getString("precision"),
                                "actual_date",
                                        Objects.requireNonNullElse(row.getObject("actual_date", LocalDate.class), "")))
                        .optional()
                        .orElse(Map.of()))
                .containsAllEntriesOf(columns));
    }
}
