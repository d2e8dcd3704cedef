package milepost.registry.timetable;

import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.line;
import static milepost.registry.timetable.MilestoneEvents.envelope;
import static milepost.registry.timetable.MilestoneEvents.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import milepost.events.MilestoneEvent.Statement;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.EventIds;
import milepost.messaging.EventJson;
import milepost.messaging.test.TopicProbe;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import milepost.web.value.TextValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@RegistryIT
class NextMilestoneIT {

    private static final LocalDate TODAY = LocalDate.now(TextValues.ZONE);
    private static final LocalDate SOON = LocalDate.of(TODAY.getYear() + 1, 3, 31);
    private static final LocalDate LATER = LocalDate.of(TODAY.getYear() + 2, 6, 30);
    private static final LocalDate END = LocalDate.of(TODAY.getYear() + 3, 12, 31);

    @Autowired
    RegistryClient registry;

    @Autowired
    TopicProbe topics;

    @Autowired
    JdbcClient jdbc;

    UUID project;
    MilestoneEvents start;
    MilestoneEvents completion;

    @BeforeEach
    void aProject() {
        project = newProject();
        start = MilestoneEvents.of(project);
        completion = MilestoneEvents.of(project);
    }

    @Test
    void theNextMilestoneIsTheOpenOneWithTheSoonestTarget() {
        publish(
                topics,
                project,
                1,
                completion.added("COMPLETION", "建成", END, "year"),
                start.added("START", "开工", SOON, "month"),
                start.moved("START", "开工", SOON, LATER));

        awaitItem(item -> {
            var next = item.get("nextMilestone");
            assertThat(next.get("id").asString()).isEqualTo(start.milestone().toString());
            assertThat(next.get("type").asString()).isEqualTo("START");
            assertThat(next.get("titleZh").asString()).isEqualTo("开工");
            assertThat(next.get("baselineDate").asString()).isEqualTo(SOON.toString());
            assertThat(next.get("currentTarget").asString()).isEqualTo(LATER.toString());
            assertThat(next.get("precision").asString()).isEqualTo("day");
            assertThat(next.get("slipDays").asLong()).isEqualTo(LATER.toEpochDay() - SOON.toEpochDay());
            assertTimetable(item, LATER, END, END, "year", false);
        });
    }

    @Test
    void whatIsMetOrCancelledIsNotNext() {
        var version = publish(
                topics,
                project,
                1,
                start.added("START", "开工", SOON, "day"),
                completion.added("COMPLETION", "建成", END, "half"),
                start.met("START", "开工", SOON, SOON.minusDays(400)));
        awaitItem(item -> {
            assertThat(item.at("/nextMilestone/type").asString()).isEqualTo("COMPLETION");
            assertTimetable(item, SOON.minusDays(400), END, END, "half", false);
        });

        publish(topics, project, version, completion.cancelled("COMPLETION", "建成", END));

        awaitItem(item -> {
            assertThat(item.get("nextMilestone").isNull()).isTrue();
            assertTimetable(item, SOON.minusDays(400), SOON, SOON.minusDays(400), "day", true);
        });
    }

    @Test
    void aDateThatIsKnownByItsPeriodBeginsWithThePeriod() {
        publish(topics, project, 1, start.added("START", "开工", LocalDate.of(2030, 6, 30), "half"));

        awaitItem(item -> assertThat(item.at("/timetable/from").asString()).isEqualTo("2030-01-01"));
    }

    @Test
    void correctionsAndNewTitlesAreFollowed() {
        publish(
                topics,
                project,
                1,
                start.added("START", "开工", SOON, "day"),
                start.met("START", "开工", SOON, TODAY),
                start.corrected(MilestoneMet.class, "START", "开工", SOON, null),
                start.amended("START", "主体工程开工"),
                start.corrected(
                        MilestoneAdded.class,
                        "START",
                        "主体工程开工",
                        LATER,
                        new Statement(TODAY, LATER, "day", null, null, null)));

        awaitItem(item -> {
            assertThat(item.at("/nextMilestone/titleZh").asString()).isEqualTo("主体工程开工");
            assertThat(item.at("/nextMilestone/currentTarget").asString()).isEqualTo(LATER.toString());
            assertTimetable(item, LATER, LATER, LATER, "day", false);
        });
    }

    @Test
    void aMilestoneOfAMergedProjectIsNextAndItsEarlierEventsMayComeLater() {
        var gone = newProject();
        var merged = MilestoneEvents.of(gone);
        publish(topics, gone, 1, merged.added("START", "开工", SOON, "day"));
        await().untilAsserted(() -> assertThat(order(gone)).containsEntry("next_target", SOON.toString()));
        registry.merge(gone, 1)
                .body(Map.of("into", project, "reasonText", "同一项目"))
                .exchange()
                .expectStatus()
                .isOk();
        awaitItem(item ->
                assertThat(item.at("/nextMilestone/currentTarget").asString()).isEqualTo(SOON.toString()));
        await().untilAsserted(() -> assertThat(order(project)).containsEntry("next_target", SOON.toString()));

        var earlier = merged.moved("START", "开工", SOON, END);
        var envelope = envelope(EventIds.next(), gone, 2, earlier);
        var after = new MilestoneEvents(project, merged.milestone());
        publish(topics, project, 1, after.moved("START", "开工", SOON, LATER));
        awaitItem(item ->
                assertThat(item.at("/nextMilestone/currentTarget").asString()).isEqualTo(LATER.toString()));
        topics.publish(envelope, EventJson.write(earlier));
        publish(topics, gone, 3, MilestoneEvents.of(gone).added("COMPLETION", "建成", END, "day"));

        awaitItem(item -> assertThat(item.at("/timetable/end").asString()).isEqualTo(END.toString()));
        awaitItem(item ->
                assertThat(item.at("/nextMilestone/currentTarget").asString()).isEqualTo(LATER.toString()));
        assertThat(order(project)).containsEntry("next_target", LATER.toString());
        assertThat(order(gone)).isEmpty();
    }

    @Test
    void aRedeliveredEventChangesNothing() {
        var added = start.added("START", "开工", SOON, "day");
        var first = envelope(EventIds.next(), project, 1, added);
        topics.publish(first, EventJson.write(added));
        publish(topics, project, 2, start.moved("START", "开工", SOON, LATER));
        topics.publish(first, EventJson.write(added));
        publish(topics, project, 3, completion.added("COMPLETION", "建成", END, "day"));

        awaitItem(item -> assertTimetable(item, LATER, END, END, "day", false));
    }

    @Test
    void aPoisonRecordIsSetAsideAndTheOthersGoOn() {
        var poisoned = UUID.randomUUID();
        var added = start.added("START", "开工", SOON, "day");
        topics.publish(envelope(EventIds.next(), poisoned, 1, added), "{\"titleZh\": 7".getBytes());
        publish(topics, project, 1, added);

        awaitItem(item -> assertThat(item.at("/nextMilestone/type").asString()).isEqualTo("START"));
        await().untilAsserted(() -> assertThat(topics.read(Topics.deadLetter(Topics.PROGRESS_EVENTS), poisoned))
                .filteredOn(
                        letter -> "registry-service.milestones".equals(TopicProbe.header(letter, "milepost-consumer")))
                .singleElement()
                .satisfies(letter -> assertThat(TopicProbe.header(letter, CloudEventHeaders.SEQUENCE))
                        .isEqualTo("1")));
    }

    @Test
    void aRowOfAnEarlierReleaseIsCompletedAsItsEventsAreReadOnceMore() {
        jdbc.sql("""
                insert into milestone_status (milestone_id, project_id, baseline_date, current_target, precision)
                values (:milestone, :project, :baseline, :target, 'day')
                """)
                .param("milestone", start.milestone())
                .param("project", project)
                .param("baseline", SOON)
                .param("target", LATER)
                .update();
        assertThat(item().get("nextMilestone").isNull()).isTrue();
        assertThat(item().get("slipDays").asLong()).isEqualTo(LATER.toEpochDay() - SOON.toEpochDay());

        publish(topics, project, 1, start.added("START", "开工", SOON, "day"), start.moved("START", "开工", SOON, LATER));

        awaitItem(item -> {
            assertThat(item.at("/nextMilestone/titleZh").asString()).isEqualTo("开工");
            assertTimetable(item, LATER, SOON, LATER, "day", false);
        });
    }

    private static void assertTimetable(
            JsonNode item, LocalDate from, LocalDate firstEnd, LocalDate end, String precision, boolean achieved) {
        var timetable = item.get("timetable");
        assertThat(timetable.get("from").asString()).isEqualTo(from.toString());
        assertThat(timetable.get("firstEnd").asString()).isEqualTo(firstEnd.toString());
        assertThat(timetable.get("end").asString()).isEqualTo(end.toString());
        assertThat(timetable.get("endPrecision").asString()).isEqualTo(precision);
        assertThat(timetable.get("achieved").asBoolean()).isEqualTo(achieved);
    }

    private UUID newProject() {
        var described = line(RegistryClient.newPlace() + "至" + RegistryClient.newPlace() + "铁路", "620100");
        return UUID.fromString(registry.registered(described).get("id").asString());
    }

    private void awaitItem(Consumer<JsonNode> assertion) {
        await().untilAsserted(() -> assertion.accept(item()));
    }

    private JsonNode item() {
        var name =
                json(registry.get("/v1/projects/{id}", project)).get("nameZh").asString();
        return json(registry.get("/v1/projects?q={name}", name)).at("/items/0");
    }

    private Map<String, Object> order(UUID id) {
        return jdbc
                .sql("select cast(next_target as text) as next_target from project_order where project_id = :id")
                .param("id", id)
                .query()
                .listOfRows()
                .stream()
                .findFirst()
                .orElse(Map.of());
    }
}
