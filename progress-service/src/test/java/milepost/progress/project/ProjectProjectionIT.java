package milepost.progress.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import milepost.events.Event;
import milepost.events.EventTypes;
import milepost.events.RegistryEvent.PlanDetails;
import milepost.events.RegistryEvent.PlanRegistered;
import milepost.events.RegistryEvent.ProjectAmended;
import milepost.events.RegistryEvent.ProjectCited;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.events.RegistryEvent.ProjectMerged;
import milepost.events.Topics;
import milepost.events.envelope.Author;
import milepost.events.envelope.CloudEventHeaders;
import milepost.events.envelope.EventEnvelope;
import milepost.events.envelope.EventSource;
import milepost.messaging.EventIds;
import milepost.messaging.EventJson;
import milepost.messaging.projection.ReceivedEvent;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import milepost.web.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProgressIT
class ProjectProjectionIT {

    @Autowired
    Projects projects;

    @Autowired
    ProjectProjection projection;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TopicProbe topics;

    @Autowired
    ProgressCalls calls;

    @Test
    void aRegisteredProjectIsKnownHere() {
        var id = calls.project();

        await().untilAsserted(() -> assertThat(projects.get(id))
                .isEqualTo(new Project(
                        id,
                        "兰州至合作铁路",
                        "Lanzhou–Hezuo railway",
                        "project",
                        "railway",
                        List.of("620100", "623001"),
                        "gansu-railway",
                        List.of(),
                        null,
                        null)));
    }

    @Test
    void anAmendedProjectIsUpdatedAndKeepsItsPlans() {
        var id = calls.project(null);
        topics.publish(id, 2, cited(id, "gansu-western-development"));

        topics.publish(id, 3, new ProjectAmended(id, amended(), List.of("nameZh"), null, null));

        await().untilAsserted(() -> {
            assertThat(projects.get(id).nameZh()).isEqualTo("兰合铁路");
            assertThat(projects.get(id).responsibleOrg()).isEqualTo("lanhe-company");
            assertThat(projects.get(id).leadRegion()).isEqualTo("623001");
            assertThat(projects.get(id).plans()).containsExactly("gansu-western-development");
        });
    }

    @Test
    void ofSeveralDescriptionsInABatchTheLastCountsAndPlansAreKept() {
        var id = UUID.randomUUID();
        var other = UUID.randomUUID();
        var batch = List.of(
                received(id, 1, ProgressCalls.registered(id, "gansu-railway")),
                received(other, 1, ProgressCalls.registered(other, "gansu-railway")),
                received(id, 2, cited(id, "gansu-western-development")),
                received(id, 3, new ProjectAmended(id, amended(), List.of("nameZh"), null, null)),
                received(id, 4, cited(id, "western-development-2020")));

        transactions.executeWithoutResult(_ -> projection.apply(batch));
        transactions.executeWithoutResult(_ -> projection.apply(batch)); // an operator had set it back

        assertThat(projects.get(id))
                .isEqualTo(new Project(
                        id,
                        "兰合铁路",
                        null,
                        "project",
                        "railway",
                        List.of("623001", "620100"),
                        "lanhe-company",
                        List.of("gansu-western-development", "western-development-2020"),
                        null,
                        null));
        assertThat(projects.get(other).nameZh()).isEqualTo("兰州至合作铁路");
    }

    @Test
    void twoConsumersThatSaveTheSameProjectsDoNotWaitForEachOtherCrosswise() throws Exception {
        var ids = Stream.generate(UUID::randomUUID).limit(50).toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var done = new ArrayList<Future<?>>();
            for (int consumer = 0; consumer < 4; consumer++) {
                var batch = new ArrayList<ReceivedEvent>();
                ids.forEach(id -> batch.add(received(id, 1, ProgressCalls.registered(id, "gansu-railway"))));
                Collections.shuffle(batch, new Random(consumer));
                done.add(threads.submit(() -> IntStream.range(0, 20)
                        .forEach(_ -> transactions.executeWithoutResult(_ -> projection.apply(batch)))));
            }
            for (var each : done) {
                each.get();
            }
        }

        assertThat(ids).allSatisfy(id -> assertThat(projects.get(id).regions()).containsExactly("620100", "623001"));
    }

    @Test
    void aMergedProjectAcceptsNoMilestonesAndLeadsToTheLastProjectOfAChain() {
        var id = calls.project();
        var other = calls.project();
        var last = calls.project();

        topics.publish(other, 2, new ProjectMerged(other, last, "同一项目", null));
        await().untilAsserted(() -> assertThat(projects.get(other).mergedInto()).isEqualTo(last));
        topics.publish(id, 2, new ProjectMerged(id, other, "同一项目", null));
        await().untilAsserted(() -> assertThat(projects.get(id).mergedInto()).isEqualTo(last));

        calls.post(
                        ProgressCalls.REPORTER,
                        "/v1/projects/" + id + "/milestones",
                        Map.of("type", "IN_SERVICE", "baselineDate", "2099-01-01", "precision", "day"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("project-merged")
                .jsonPath("$.mergedInto")
                .isEqualTo(last.toString());
    }

    @Test
    void plansThatCiteAProjectAreKeptOnceInTheirOrder() {
        var id = calls.project();

        topics.publish(id, 2, cited(id, "western-development-2020"));
        topics.publish(id, 3, cited(id, "gansu-western-development"));
        topics.publish(id, 4, cited(id, "western-development-2020"));

        await().untilAsserted(() -> assertThat(projects.get(id).plans())
                .containsExactly("western-development-2020", "gansu-western-development"));
    }

    @Test
    void aForgedEventIsNotTakenInAndTheGenuineOneIs() {
        var id = calls.project();

        topics.forge(id, 2, cited(id, "forged-plan"));
        topics.publish(id, 2, cited(id, "gansu-western-development"));

        await().untilAsserted(() -> assertThat(projects.get(id).plans()).containsExactly("gansu-western-development"));
    }

    @Test
    void aRedeliveredEventChangesNothing() {
        var id = UUID.randomUUID();
        var registered = ProgressCalls.registered(id, "gansu-railway");
        var envelope = topics.publish(id, 1, registered);
        topics.publish(id, 2, new ProjectAmended(id, amended(), List.of("nameZh"), null, null));
        topics.publish(envelope, EventJson.write(registered));

        topics.publish(id, 3, cited(id, "gansu-western-development"));

        await().untilAsserted(() -> assertThat(projects.get(id).plans()).isNotEmpty());
        assertThat(projects.get(id).nameZh()).isEqualTo("兰合铁路");
    }

    @Test
    void aPoisonRecordIsParkedAndOtherProjectsContinue() {
        var id = UUID.randomUUID();
        var envelope = topics.publish(UUID.randomUUID(), 1, cited(id, "any"));
        topics.publish(
                new EventEnvelope(
                        UUID.randomUUID(),
                        EventSource.REGISTRY,
                        "milepost.project.registered.v1",
                        id.toString(),
                        1,
                        envelope.occurredAt(),
                        envelope.recordedAt(),
                        envelope.author(),
                        null),
                "{\"project\": 7".getBytes());

        var other = calls.project();

        await().untilAsserted(() -> assertThat(projects.get(other)).isNotNull());
        await().untilAsserted(() -> assertThat(topics.read(Topics.deadLetter(Topics.PROJECT_EVENTS), id))
                .filteredOn(
                        letter -> "progress-service.projects".equals(TopicProbe.header(letter, "milepost-consumer")))
                .singleElement()
                .satisfies(letter -> assertThat(TopicProbe.header(letter, CloudEventHeaders.SEQUENCE))
                        .isEqualTo("1")));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> projects.get(id));
    }

    @Test
    void eventsOfPlansAndOfLaterReleasesAreIgnored() {
        var plan = "plan-" + UUID.randomUUID();
        var details = new PlanDetails("规划", null, null, null, null, null, null, null, List.of());
        topics.publish(plan, 1, new PlanRegistered(plan, details));
        var envelope = topics.publish(plan, 2, new PlanRegistered(plan, details));
        var id = calls.project();
        topics.publish(
                new EventEnvelope(
                        UUID.randomUUID(),
                        EventSource.REGISTRY,
                        "milepost.project.beautified.v1",
                        id.toString(),
                        2,
                        envelope.occurredAt(),
                        envelope.recordedAt(),
                        envelope.author(),
                        null),
                "{}".getBytes());

        topics.publish(id, 3, cited(id, "gansu-western-development"));

        await().untilAsserted(() -> assertThat(projects.get(id).plans()).isNotEmpty());
    }

    private static ReceivedEvent received(UUID id, long version, Event event) {
        var envelope = new EventEnvelope(
                EventIds.next(),
                EventSource.REGISTRY,
                EventTypes.nameOf(event.getClass()),
                id.toString(),
                version,
                Instant.now(),
                Instant.now(),
                new Author("someone", null),
                null);
        return new ReceivedEvent(envelope, event, EventJson.write(event), Topics.PROJECT_EVENTS, 0, version);
    }

    private static ProjectCited cited(UUID id, String plan) {
        return new ProjectCited(id, UUID.randomUUID(), plan, "二（二）", "兰州至合作", "construction", "加快…建设", null, null);
    }

    private static ProjectDetails amended() {
        return new ProjectDetails(
                "兰合铁路",
                null,
                List.of(),
                "project",
                "railway",
                List.of("623001", "620100"),
                null,
                List.of(),
                "lanhe-company",
                null,
                null,
                null);
    }
}
