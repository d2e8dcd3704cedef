package milepost.notify.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import milepost.events.LifecycleEvent.ProjectReinstated;
import milepost.events.LifecycleEvent.ProjectSeparated;
import milepost.events.LifecycleEvent.ProjectSplit;
import milepost.events.LifecycleEvent.ProjectWithdrawn;
import milepost.events.LifecycleEvent.SplitPart;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.events.RegistryEvent.ProjectMerged;
import milepost.events.RegistryEvent.ProjectRegistered;
import milepost.notify.NotifyIT;
import milepost.notify.Probe;
import milepost.notify.Receiver;
import milepost.notify.project.Projects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever follows a project that is merged follows the one that it is merged into, and the other way round. */
@NotifyIT
class MergedProjectsIT {

    @Autowired
    Probe probe;

    @Autowired
    Projects projects;

    private final String subscriber = "subscriber-" + UUID.randomUUID();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aSubscriptionFollowsEitherProjectByTheIdOfEither() {
        var first = probe.register("railway", "620100");
        var second = probe.register("railway", "620200");
        var last = probe.register("railway", "620300");
        merge(second, last, last);
        merge(first, second, last);
        for (var project : List.of(first, second, last)) {
            subscribe(Map.of("projects", List.of(project)));
        }

        probe.met(last, 1);
        probe.met(first, 2); // reported before progress-service knew of the merge

        await().untilAsserted(() -> assertThat(slips()).containsExactlyInAnyOrder(1, 1, 1, 2, 2, 2));
    }

    @Test
    void anEventOfTheMergedProjectLiesInTheRegionsAndPlansOfBoth() {
        var gone = probe.register("railway", "620100");
        var staying = probe.register("railway", "620200");
        var plan = probe.plan();
        probe.cite(staying, plan);
        await().untilAsserted(() ->
                assertThat(projects.find(List.of(staying)).get(staying).plans()).containsExactly(plan));
        merge(gone, staying, staying);
        subscribe(Map.of("projects", List.of(staying), "regions", List.of("6201")));
        subscribe(Map.of("projects", List.of(gone), "regions", List.of("6202")));
        subscribe(Map.of("plans", List.of(plan)));

        probe.met(gone, 40);

        await().untilAsserted(() -> assertThat(slips()).containsExactly(40, 40, 40));
    }

    @Test
    void anEventOfTheMergedProjectHasTheNameOfTheOther() {
        var gone = UUID.randomUUID();
        probe.registry(gone, new ProjectRegistered(gone, called("兰合铁路"), List.of()));
        var staying = probe.register("railway", "620200");
        merge(gone, staying, staying);
        subscribe(Map.of("projects", List.of(staying)));

        probe.met(gone, 40);

        await().untilAsserted(() -> assertThat(receiver.requests())
                .singleElement()
                .extracting(
                        request -> request.json().get("subject").asString(),
                        request -> request.json().get("projectname").asString())
                .containsExactly(gone.toString(), "兰州至合作铁路"));
    }

    private static ProjectDetails called(String nameZh) {
        return new ProjectDetails(
                nameZh,
                null,
                List.of(),
                "project",
                "railway",
                List.of("620100"),
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }

    @Test
    void whoFollowsBothIsToldOnce() {
        var gone = probe.register("railway", "620100");
        var staying = probe.register("railway", "620200");
        merge(gone, staying, staying);
        subscribe(Map.of("projects", List.of(gone, staying)));

        probe.met(staying, 1);
        probe.met(staying, 2);

        await().untilAsserted(() -> assertThat(slips()).containsExactlyInAnyOrder(1, 2));
    }

    @Test
    void afterASeparationNeitherSubscriptionFollowsTheOtherProject() {
        var first = probe.register("railway", "620100");
        var gone = probe.register("railway", "620200");
        var staying = probe.register("railway", "620300");
        merge(first, gone, gone);
        merge(gone, staying, staying);
        subscribe(Map.of("projects", List.of(gone)));
        subscribe(Map.of("projects", List.of(staying)));

        probe.registry(gone, new ProjectSeparated(gone, staying, called("甲铁路"), List.of(first), "两个项目", null));
        await().untilAsserted(() -> assertThat(family(staying)).containsExactly(staying));
        probe.met(gone, 1);
        probe.met(staying, 2);
        probe.met(first, 3);

        assertThat(family(first)).containsExactlyInAnyOrder(first, gone);
        await().untilAsserted(() -> assertThat(slips()).containsExactlyInAnyOrder(1, 2, 3));
    }

    @Test
    void whoFollowsAProjectFollowsThePartsThatItWasSplitIntoAndNotTheOtherWayRound() {
        var origin = probe.register("railway", "620100");
        var plan = probe.plan();
        probe.cite(origin, plan);
        await().untilAsserted(() ->
                assertThat(projects.find(List.of(origin)).get(origin).plans()).containsExactly(plan));
        var part = UUID.randomUUID();
        subscribe(Map.of("projects", List.of(origin)));
        subscribe(Map.of("projects", List.of(part)));

        // Told of on another partition, the part may be known later.
        var parts = List.of(new SplitPart(part, List.of(), List.of()));
        probe.registry(origin, new ProjectSplit(origin, called("甲铁路"), parts, List.of(), "分期立项", null));
        await().untilAsserted(() ->
                assertThat(projects.find(List.of(origin)).get(origin).plans()).isEmpty());
        probe.registry(part, new ProjectRegistered(part, called("甲铁路一期"), List.of()));
        await().untilAsserted(() -> assertThat(projects.find(List.of(part))).hasSize(1));
        probe.met(part, 1);
        probe.met(origin, 2);

        assertThat(family(part)).containsExactlyInAnyOrder(part, origin);
        assertThat(family(origin)).containsExactly(origin);
        await().untilAsserted(() -> assertThat(slips()).containsExactlyInAnyOrder(1, 1, 2));
    }

    @Test
    void whoFollowsAProjectFollowsThePartsOfItsPartsAndWhatTheyAreMergedInto() {
        var gone = probe.register("railway", "620100");
        var origin = probe.register("railway", "620100");
        var part = probe.register("railway", "620100");
        var partOfPart = probe.register("railway", "620100");
        var other = probe.register("railway", "620200");
        merge(gone, origin, origin);
        split(origin, part);
        split(part, partOfPart);
        merge(partOfPart, other, other);
        for (var project : List.of(gone, origin, part, other)) {
            subscribe(Map.of("projects", List.of(project)));
        }

        probe.met(other, 1);
        probe.met(part, 2);

        assertThat(family(other)).containsExactlyInAnyOrder(other, partOfPart, part, origin, gone);
        await().untilAsserted(() -> assertThat(slips()).containsExactlyInAnyOrder(1, 1, 1, 1, 2, 2, 2));
    }

    @Test
    void whatIsSeparatedTakesItsPartsAlongAndLeavesThoseOfTheOther() {
        var gone = probe.register("railway", "620100");
        var staying = probe.register("railway", "620200");
        var partOfGone = probe.register("railway", "620100");
        var partOfStaying = probe.register("railway", "620200");
        split(gone, partOfGone);
        merge(gone, staying, staying);
        split(staying, partOfStaying);
        assertThat(family(partOfGone)).containsExactlyInAnyOrder(partOfGone, gone, staying);
        assertThat(family(partOfStaying)).containsExactlyInAnyOrder(partOfStaying, gone, staying);

        probe.registry(gone, new ProjectSeparated(gone, staying, called("甲铁路"), List.of(), "两个项目", null));

        await().untilAsserted(() -> assertThat(family(gone)).containsExactly(gone));
        assertThat(family(partOfGone)).containsExactlyInAnyOrder(partOfGone, gone);
        assertThat(family(partOfStaying)).containsExactlyInAnyOrder(partOfStaying, staying);
    }

    @Test
    void whoFollowsAProjectOrOneMergedIntoItIsToldOfItsWithdrawalAndReinstatement() {
        var gone = probe.register("railway", "620100");
        var staying = probe.register("railway", "620200");
        merge(gone, staying, staying);
        for (var project : List.of(gone, staying)) {
            probe.subscribe(subscriber, Map.of("projects", List.of(project)), receiver.url());
        }

        probe.registry(staying, new ProjectWithdrawn(staying, "不再实施", null));
        probe.registry(staying, new ProjectReinstated(staying, "恢复实施"));

        await().untilAsserted(() -> assertThat(receiver.requests())
                .extracting(request -> request.json().get("type").asString())
                .containsExactlyInAnyOrder(
                        "milepost.project.withdrawn.v1",
                        "milepost.project.withdrawn.v1",
                        "milepost.project.reinstated.v1",
                        "milepost.project.reinstated.v1"));
    }

    private void split(UUID origin, UUID part) {
        await().untilAsserted(
                        () -> assertThat(projects.find(List.of(origin, part))).hasSize(2));
        var parts = List.of(new SplitPart(part, List.of(), List.of()));
        probe.registry(origin, new ProjectSplit(origin, called("甲铁路"), parts, List.of(), "分期立项", null));
        await().untilAsserted(() -> assertThat(family(part)).contains(origin));
    }

    private Set<UUID> family(UUID project) {
        return projects.find(List.of(project)).get(project).family();
    }

    private void merge(UUID gone, UUID into, UUID standing) {
        await().untilAsserted(
                        () -> assertThat(projects.find(List.of(gone, into))).hasSize(2));
        probe.registry(gone, new ProjectMerged(gone, into, "同一项目", null));
        await().untilAsserted(() ->
                assertThat(projects.find(List.of(gone)).get(gone).family()).contains(gone, standing));
    }

    private void subscribe(Map<String, Object> filter) {
        probe.subscribe(
                subscriber,
                Map.of(
                        "projects",
                        filter.getOrDefault("projects", List.of()),
                        "regions",
                        filter.getOrDefault("regions", List.of()),
                        "plans",
                        filter.getOrDefault("plans", List.of()),
                        "eventTypes",
                        List.of("milepost.milestone.met.v1")),
                receiver.url());
    }

    private List<Integer> slips() {
        return receiver.requests().stream()
                .map(request -> request.json().at("/data/slipDays").asInt())
                .toList();
    }
}
