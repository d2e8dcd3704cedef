package milepost.registry.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.events.Event;
import milepost.events.EventTypes;
import milepost.events.ProgressEvent.Evidence;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.ReportingEvent.ConditionChanged;
import milepost.events.ReportingEvent.ProgressReported;
import milepost.events.ReportingEvent.ProjectCorrected;
import milepost.events.ReportingEvent.ReportedStatement;
import milepost.events.Topics;
import milepost.events.envelope.Author;
import milepost.events.envelope.CloudEventHeaders;
import milepost.events.envelope.EventEnvelope;
import milepost.events.envelope.EventSource;
import milepost.messaging.EventIds;
import milepost.messaging.EventJson;
import milepost.messaging.test.TopicProbe;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RegistryIT
class FactProjectionIT {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);

    @Autowired
    TopicProbe topics;

    @Autowired
    ProjectFacts facts;

    @Autowired
    RegistryClient registry;

    UUID project = UUID.randomUUID();
    long version;

    @Test
    void aCorrectedReportCountsAsItIsRight() {
        var wrong = publish(report("80"));
        publish(new ProjectCorrected(
                project,
                wrong,
                EventTypes.nameOf(ProgressReported.class),
                statement("80"),
                statement("8"),
                "误报",
                null));

        awaitReported(reported -> assertThat(reported.reports())
                .singleElement()
                .satisfies(report -> assertThat(report.physicalPercent()).isEqualTo("8")));
    }

    @Test
    void theConditionIsThatOfTheLatestDay() {
        publish(condition("SUSPENDED", DAY));
        publish(condition("ACTIVE", DAY.plusDays(30)));
        publish(condition("DELAYED_START", DAY.minusDays(30)));

        awaitReported(reported -> {
            assertThat(reported.lastAt()).isNotNull();
            assertThat(reported.condition()).isNotNull();
            assertThat(reported.condition().code()).isEqualTo("ACTIVE");
        });
    }

    @Test
    void aRedeliveredEventChangesNothing() {
        var milestone = UUID.randomUUID();
        publish(added(milestone));
        var met = new MilestoneMet(
                project,
                milestone,
                "START",
                "开工",
                DAY,
                DAY,
                DAY,
                "day",
                0,
                List.of(new Evidence("开工令", null, null, null)),
                null);
        var first = envelope(project, ++version, met);
        topics.publish(first, EventJson.write(met));
        topics.publish(first, EventJson.write(met));
        publish(report("1"));

        awaitReported(reported -> {
            assertThat(reported.reports()).hasSize(1);
            assertThat(reported.documents()).hasSize(1);
        });
    }

    @Test
    void aPoisonRecordIsSetAsideAndTheOthersGoOn() {
        var poisoned = UUID.randomUUID();
        topics.publish(envelope(poisoned, 1, report("1")), "{\"physicalPercent\": [".getBytes());
        publish(report("2"));

        awaitReported(reported -> assertThat(reported.reports()).hasSize(1));
        await().untilAsserted(() -> assertThat(topics.read(Topics.deadLetter(Topics.PROGRESS_EVENTS), poisoned))
                .filteredOn(letter -> "registry-service.facts".equals(TopicProbe.header(letter, "milepost-consumer")))
                .singleElement()
                .satisfies(letter -> assertThat(TopicProbe.header(letter, CloudEventHeaders.SEQUENCE))
                        .isEqualTo("1")));
    }

    @Test
    void whatWasReportedOfAMergedProjectIsReportedOfTheOther() {
        var former = registry.newProject();
        var into = registry.newProject();
        project = former;
        publish(report("30"));
        registry.merge(former, 1)
                .body(Map.of("into", into, "reasonText", "同一项目"))
                .exchange()
                .expectStatus()
                .isOk();

        project = into;
        awaitReported(reported -> assertThat(reported.reports()).hasSize(1));
    }

    private void awaitReported(ThrowingConsumer<ReportedProject> isThere) {
        await().untilAsserted(
                        () -> isThere.accept(facts.of(List.of(project)).getOrDefault(project, ReportedProject.NONE)));
    }

    private MilestoneAdded added(UUID milestone) {
        return new MilestoneAdded(
                project, milestone, "START", "开工", DAY, DAY, "day", null, null, null, null, null, null);
    }

    private ProgressReported report(String percent) {
        return new ProgressReported(project, UUID.randomUUID(), DAY, percent, null, null, null, null, List.of(), null);
    }

    private ConditionChanged condition(String code, LocalDate since) {
        return new ConditionChanged(project, UUID.randomUUID(), code, "ACTIVE", since, null, null, null, null, null);
    }

    private static ReportedStatement statement(String percent) {
        return new ReportedStatement(DAY, null, null, null, percent, null, null);
    }

    private UUID publish(Event event) {
        var envelope = envelope(project, ++version, event);
        topics.publish(envelope, EventJson.write(event));
        return envelope.id();
    }

    private static EventEnvelope envelope(UUID project, long version, Event event) {
        return new EventEnvelope(
                EventIds.next(),
                EventSource.PROGRESS,
                EventTypes.nameOf(event.getClass()),
                project.toString(),
                version,
                Instant.now(),
                Instant.now(),
                new Author("reporter", "lanhe-company"),
                null);
    }
}
