package milepost.progress.merging;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import milepost.events.Event;
import milepost.events.LifecycleEvent.ProjectReleased;
import milepost.events.LifecycleEvent.ProjectSeparated;
import milepost.events.ProgressEvent.ProgressReturned;
import milepost.events.ProgressEvent.StageChanged;
import milepost.events.RegistryEvent.ProjectCited;
import milepost.events.RegistryEvent.ProjectMerged;
import milepost.events.ReportingEvent.ConditionChanged;
import milepost.events.Topics;
import milepost.events.envelope.EventEnvelope;
import milepost.messaging.EventJson;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import milepost.progress.milestone.Milestones;
import milepost.progress.project.Projects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** A wrong merge is undone: each of the two projects has its own milestones and reports again. */
@ProgressIT
class SeparatedProgressIT {

    @Autowired
    Projects projects;

    @Autowired
    Milestones milestones;

    @Autowired
    TopicProbe topics;

    @Autowired
    ProgressCalls calls;

    private final Map<UUID, Long> versions = new HashMap<>();

    @Test
    void theMilestonesOfTheSeparatedProjectAreItsOwnAgain() {
        var gone = calls.project();
        var met = calls.milestone(gone, "2026-01-01");
        calls.achieve(met, "2026-02-10").expectStatus().isOk();
        var staying = calls.project();
        var own = calls.milestone(staying, "FINAL_ACCEPTANCE", "2099-01-01", "day");
        merge(gone, staying);
        var later = calls.milestone(staying, "IN_SERVICE", "2099-01-01", "day");
        var merged = Instant.now();

        separate(gone, staying);

        assertThat(ids(gone)).containsExactly(met);
        assertThat(ids(staying)).containsExactlyInAnyOrder(own, later);
        assertThat(progress(gone, ""))
                .containsEntry("projectId", gone.toString())
                .containsEntry("stage", "CONSTRUCTION");
        assertThat(progress(staying, "")).containsEntry("stage", "CONCEIVED");
        assertThat(progress(gone, "?asOf=" + merged)).containsEntry("projectId", staying.toString());
        assertThat(progress(staying, "?asOf=" + merged)).containsEntry("stage", "CONSTRUCTION");
        assertThat(progress(staying, "?asOf=" + Instant.now())).containsEntry("stage", "CONCEIVED");
        calls.milestone(gone, "IN_SERVICE", "2099-01-01", "day");
        await().untilAsserted(() -> {
            assertThat(topics.events(Topics.PROGRESS_EVENTS, gone))
                    .contains(new ProgressReturned(gone, staying, gone, List.of(met)));
            assertThat(topics.events(Topics.PROGRESS_EVENTS, staying))
                    .contains(new ProgressReturned(staying, staying, gone, List.of(met)))
                    .contains(new StageChanged(staying, "CONSTRUCTION", "CONCEIVED", met, "START", null));
        });
    }

    @Test
    void reportsOfTheSeparatedProjectCountForItAlone() {
        var gone = calls.project();
        var staying = calls.project();
        calls.post(
                REPORTER,
                "/v1/projects/" + gone + "/condition",
                Map.of("condition", "SUSPENDED", "since", "2026-07-01", "reasonCode", "LAND", "reasonText", "征迁滞后"));
        calls.milestone(staying, "2099-01-01");
        merge(gone, staying);
        assertThat(progress(staying, "")).containsEntry("condition", "SUSPENDED");

        separate(gone, staying);

        assertThat(progress(gone, "")).containsEntry("condition", "SUSPENDED");
        assertThat(progress(staying, "")).containsEntry("condition", "ACTIVE");
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, staying))
                .filteredOn(ConditionChanged.class::isInstance)
                .last()
                .extracting(event -> ((ConditionChanged) event).condition())
                .isEqualTo("ACTIVE"));
    }

    @Test
    void plannedCurvesOfTheOtherProjectAreNumberedOnAfterASeparation() {
        var gone = calls.project();
        var staying = calls.project();
        plan(gone).expectStatus().isCreated();
        merge(gone, staying);
        plan(staying).expectStatus().isCreated();

        separate(gone, staying);

        plan(staying).expectStatus().isCreated();
        plan(gone).expectStatus().isCreated();
    }

    private ResponseSpec plan(UUID project) {
        var points = List.of(Map.of("date", "2026-01-01", "physicalPercent", 9));
        return calls.post(
                REPORTER, "/v1/projects/" + project + "/planned-curve", Map.of("points", points, "reasonText", "调整"));
    }

    @Test
    void whatHadBeenMergedIntoTheSeparatedProjectGoesWithIt() {
        var first = calls.project();
        var second = calls.project();
        var last = calls.project();
        var ofFirst = calls.milestone(first, "2026-01-01");
        var ofSecond = calls.milestone(second, "2026-02-01");
        var ofLast = calls.milestone(last, "2026-03-01");
        merge(first, second);
        merge(second, last);

        separate(second, last, first);

        assertThat(ids(second)).containsExactly(ofFirst, ofSecond);
        assertThat(ids(last)).containsExactly(ofLast);
        assertThat(projects.get(first).mergedInto()).isEqualTo(second);
        separate(first, second);
        assertThat(ids(first)).containsExactly(ofFirst);
        assertThat(ids(second)).containsExactly(ofSecond);
    }

    @Test
    void aRedeliveredSeparationChangesNothingAndTheProjectCanBeMergedAgain() {
        var gone = calls.project();
        var milestone = calls.milestone(gone, "2026-01-01");
        var staying = calls.project();
        calls.milestone(staying, "2026-01-01");
        merge(gone, staying);
        var told = separate(gone, staying);

        merge(gone, staying);
        topics.publish(told, EventJson.write(separated(gone, staying)));
        calls.milestone(staying, "FINAL_ACCEPTANCE", "2099-01-01", "day");

        assertThat(ids(gone)).isEmpty();
        assertThat(ids(staying)).hasSize(3);
        separate(gone, staying);
        assertThat(ids(gone)).containsExactly(milestone);
    }

    @Test
    void citationsThatTheOtherProjectHasLostAreNoPromisesOfItAnyMore() {
        var gone = calls.project();
        var staying = calls.project();
        var plan = "plan-" + UUID.randomUUID();
        var citation = UUID.randomUUID();
        publish(gone, new ProjectCited(gone, citation, plan, "二（二）", "短语", "construction", null, null, null));
        merge(gone, staying);
        publish(staying, new ProjectCited(staying, citation, plan, "二（二）", "短语", "construction", null, null, null));
        await().untilAsserted(() -> assertThat(projects.get(staying).plans()).containsExactly(plan));

        separate(gone, staying);
        var described = ProgressCalls.registered(staying, "gansu-railway").project();
        publish(staying, new ProjectReleased(staying, gone, described, List.of(citation), List.of(), "两个项目"));

        await().untilAsserted(() -> assertThat(projects.get(staying).plans()).isEmpty());
        assertThat(projects.get(gone).plans()).containsExactly(plan);
        assertThat(body(calls.get("/v1/plans/" + plan + "/promises")))
                .extractingByKey("items")
                .asString()
                .contains(gone.toString())
                .doesNotContain(staying.toString());
    }

    private void merge(UUID gone, UUID into) {
        await().untilAsserted(() -> assertThat(projects.get(into)).isNotNull());
        publish(gone, new ProjectMerged(gone, into, "同一项目", null));
        await().until(() -> Optional.ofNullable(projects.get(gone).mergedInto()), Optional.of(into)::equals);
    }

    private EventEnvelope separate(UUID id, UUID from, UUID... with) {
        var told = publish(id, separated(id, from, with));
        await().until(() -> projects.get(id).mergedInto() == null);
        return told;
    }

    private static ProjectSeparated separated(UUID id, UUID from, UUID... with) {
        var described = ProgressCalls.registered(id, "gansu-railway").project();
        return new ProjectSeparated(id, from, described, List.of(with), "两个项目", null);
    }

    /** The first event of each is its registration. */
    private EventEnvelope publish(UUID project, Event event) {
        return topics.publish(project, versions.merge(project, 2L, (last, _) -> last + 1), event);
    }

    private List<UUID> ids(UUID project) {
        return milestones.ofProject(project).all().stream()
                .map(milestone -> milestone.id())
                .toList();
    }

    private Map<String, Object> progress(UUID project, String parameters) {
        return body(calls.get("/v1/projects/" + project + "/progress" + parameters));
    }
}
