package milepost.progress.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.events.EventTypes;
import milepost.events.ProgressEvent;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.events.envelope.EventEnvelope;
import milepost.messaging.EventIds;
import milepost.messaging.test.TestPostgres;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.web.value.TextValues;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database of a service is lost after a year that several stories tell; another one is filled from the topics. */
class ReplayIT {

    private static final StoryClock CLOCK = new StoryClock();
    private static final TopicProbe TOPICS = new TopicProbe();

    private static TestService lost;
    private static TestService found;
    private static List<List<UUID>> stories;
    private static List<UUID> projects;
    private static Map<String, List<String>> tables;
    private static Map<UUID, LocalDate> lightsDue;
    private static final UUID damaged = UUID.randomUUID();

    @BeforeAll
    static void tellStoriesAndLoseTheDatabase() {
        TopicProbe.createTopics();
        lost = TestService.start("lost", TestPostgres.newDatabase(), CLOCK, false);
        stories = Stream.of(1L, 2L, 3L)
                .map(seed -> {
                    var story = new Story(lost, TOPICS, CLOCK, seed);
                    story.tell(150);
                    return story.projects();
                })
                .toList();
        projects = stories.stream().flatMap(List::stream).toList();
        await().untilAsserted(() -> assertThat(published()).isEqualTo(versions(lost)));
        TOPICS.publish(damaged, 1, ProgressCalls.registered(damaged, "gansu-railway"));
        TOPICS.publish(damaged, 1, added(damaged));
        var second = TOPICS.publish(damaged, 1, added(damaged)); // a redelivery with another id
        TOPICS.publish(envelope(second, 2), "rubbish".getBytes(UTF_8));
        TOPICS.publish(damaged, 3, added(damaged));
        TOPICS.forge(projects.getFirst(), 2, added(projects.getFirst()));
        TOPICS.forge(projects.getFirst(), 100_000, added(projects.getFirst()));

        found = TestService.start("found", TestPostgres.newDatabase(), CLOCK, true);
        await().until(() -> !found.isReplaying());
        tables = Tables.read(found.jdbc(), projects);
        lightsDue = lightsDue(found);
    }

    @AfterAll
    static void stop() {
        Stream.of(found, lost).filter(Objects::nonNull).forEach(TestService::close);
    }

    @Test
    void theStoriesHaveEveryTypeOfEvent() {
        var told = new TreeSet<String>();
        ofStories().forEach(record -> told.add(TopicProbe.header(record, CloudEventHeaders.TYPE)));

        assertThat(told).containsExactlyElementsOf(typesOfThisService());
    }

    @Test
    void anEmptyDatabaseIsFilledWithEqualTables() {
        assertThat(tables).isEqualTo(Tables.read(lost.jdbc(), projects));
        assertThat(tables).allSatisfy((_, rows) -> assertThat(rows).isNotEmpty());
    }

    @Test
    void noLightIsLookedAtLaterThanBefore() {
        var before = lightsDue(lost);

        assertThat(lightsDue)
                .hasSameSizeAs(before)
                .allSatisfy((project, day) -> assertThat(day).isBeforeOrEqualTo(before.get(project)));
    }

    @Test
    void nothingIsPublishedByTheReplayAndTheNextEventFollowsTheLastOne() {
        var project = projects.reversed().stream()
                .filter(ReplayIT::stands)
                .findFirst()
                .orElseThrow();
        var last = versions(lost).get(project);

        body(found.calls(TOPICS).post(REPORTER, "/v1/projects/" + project + "/confirmations", Map.of("note", "恢复后")));

        await().untilAsserted(() -> assertThat(ofStories()
                        .filter(record -> record.key().equals(project.toString()))
                        .map(record -> TopicProbe.header(record, CloudEventHeaders.SEQUENCE)))
                .last()
                .isEqualTo(String.valueOf(last + 1)));
        assertThat(found.jdbc()
                        .sql("select count(*) from messaging.outbox")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void ofAProjectWithADamagedEventTheLaterOnesAreSetAside() {
        var jdbc = found.jdbc();

        assertThat(jdbc.sql("select version from project_version where project_id = :id")
                        .param("id", damaged)
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(jdbc.sql("select version, set_aside from replay_event where project_id = :id")
                        .param("id", damaged)
                        .query((row, _) -> row.getLong("version") + " " + row.getString("set_aside"))
                        .list())
                .containsExactly("3 The event of version 2 is missing");
        assertThat(jdbc.sql("select count(*) from milestone where project_id = :id")
                        .param("id", damaged)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(found.health()).containsEntry("status", "DEGRADED");
    }

    @Test
    void aReplayThatWasInterruptedGoesOnAndNothingIsWrittenBefore() throws SQLException {
        var database = TestPostgres.newDatabase();
        migrate(database);
        try (var blocker = DriverManager.getConnection(database + "&ApplicationName=blocker", "postgres", "");
                var again = interrupted(database, blocker)) {
            assertThat(versions(again)).isNotEmpty().hasSizeLessThan(projects.size());
            again.calls(TOPICS)
                    .post(REPORTER, "/v1/projects/" + projects.getFirst() + "/confirmations", Map.of())
                    .expectStatus()
                    .isEqualTo(503)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("replaying");
            assertThat(again.health()).containsEntry("status", "DEGRADED");
            terminate(blocker);
            again.close();
            blocker.rollback();
        }
        assertThatThrownBy(() -> TestService.start("without", database, CLOCK, false))
                .hasStackTraceContaining("is not finished");

        try (var resumed = TestService.start("resumed", database, CLOCK, true)) {
            await().until(() -> !resumed.isReplaying());

            assertThat(Tables.read(resumed.jdbc(), projects)).isEqualTo(Tables.read(found.jdbc(), projects));
        }
    }

    @Test
    void aDatabaseThatHasBeenInUseIsNotFilled() {
        var database =
                lost.jdbc().sql("select current_database()").query(String.class).single();

        assertThatThrownBy(() -> TestService.start("again", TestPostgres.address(database), CLOCK, true))
                .hasStackTraceContaining("it has been in use");
    }

    /** Returns when the lights of projects are looked at again; the last day for those that no day changes. */
    private static Map<UUID, LocalDate> lightsDue(TestService service) {
        var due = new TreeMap<UUID, LocalDate>();
        service.jdbc()
                .sql("""
                select project_id, coalesce(light_due_on, '9999-12-31') as day from project_light
                where project_id = any (cast(:ids as uuid[]))
                """)
                .param("ids", projects.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    due.put(row.getObject("project_id", UUID.class), row.getObject("day", LocalDate.class));
                });
        return due;
    }

    /** Starts a replay that waits for a row of a late family of projects, and returns the service when it waits. */
    private static TestService interrupted(String database, Connection blocker) throws SQLException {
        blocker.setAutoCommit(false);
        try (var insert = blocker.prepareStatement("insert into project_version (project_id, version) values (?, 1)")) {
            insert.setObject(1, lateFamily());
            insert.executeUpdate();
        }
        var service = TestService.start("interrupted", database, CLOCK, true);
        await().until(() -> service.jdbc().sql("""
                select exists (select from pg_stat_activity
                    where datname = current_database() and wait_event = 'transactionid' and query like 'insert into project_version%')
                """).query(Boolean.class).single());
        return service;
    }

    /**
     * Families, which are of one story, are filled in the order of their first ids. So when that of the last first id of a story is filled,
     * those of the first ids of the other stories have been.
     */
    private static UUID lateFamily() {
        return stories.stream()
                .map(story -> Collections.min(story, Comparator.comparing(UUID::toString)))
                .max(Comparator.comparing(UUID::toString))
                .orElseThrow();
    }

    private static void terminate(Connection blocker) throws SQLException {
        try (var statement = blocker.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        }
    }

    private static void migrate(String database) {
        Flyway.configure()
                .dataSource(database, "postgres", "")
                .locations("classpath:db/progress-service")
                .load()
                .migrate();
    }

    private static boolean stands(UUID project) {
        return lost.jdbc()
                .sql("select merged_into is null from project where id = :id")
                .param("id", project)
                .query(Boolean.class)
                .single();
    }

    private static Stream<ConsumerRecord<String, byte[]>> ofStories() {
        return TOPICS.read(Topics.PROGRESS_EVENTS).stream()
                .filter(record -> projects.contains(UUID.fromString(record.key())));
    }

    private static EventEnvelope envelope(EventEnvelope one, long version) {
        return new EventEnvelope(
                EventIds.next(),
                one.source(),
                one.type(),
                one.subject(),
                version,
                one.occurredAt(),
                one.recordedAt(),
                one.author(),
                null);
    }

    private static MilestoneAdded added(UUID project) {
        var day = LocalDate.ofInstant(CLOCK.instant(), TextValues.ZONE).plusYears(1);
        return new MilestoneAdded(
                project, UUID.randomUUID(), "START", "开工", day, day, "day", null, null, null, null, null, null);
    }

    private static List<String> typesOfThisService() {
        return EventTypes.names().stream()
                .filter(name -> ProgressEvent.class.isAssignableFrom(
                        EventTypes.byName(name).orElseThrow()))
                .toList();
    }

    private static Map<UUID, Long> versions(TestService service) {
        var versions = new TreeMap<UUID, Long>();
        service.jdbc()
                .sql("select project_id, version from project_version where project_id = any (cast(:ids as uuid[]))")
                .param("ids", projects.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    versions.put(row.getObject("project_id", UUID.class), row.getLong("version"));
                });
        return versions;
    }

    private static Map<UUID, Long> published() {
        var versions = new TreeMap<UUID, Long>();
        ofStories()
                .forEach(record -> versions.merge(
                        UUID.fromString(record.key()),
                        Long.parseLong(TopicProbe.header(record, CloudEventHeaders.SEQUENCE)),
                        Math::max));
        return versions;
    }
}
