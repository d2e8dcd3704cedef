package milepost.progress.rollup;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.events.LifecycleEvent.ProjectReinstated;
import milepost.events.LifecycleEvent.ProjectSeparated;
import milepost.events.LifecycleEvent.ProjectWithdrawn;
import milepost.events.RegistryEvent.ProjectAmended;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.events.RegistryEvent.ProjectMerged;
import milepost.events.RegistryEvent.ProjectRegistered;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import org.jspecify.annotations.Nullable;

/** Projects that are parts of others, as the registry publishes them, and their roll-ups. */
class TreeCalls {

    private final ProgressCalls calls;
    private final TopicProbe topics;
    private final Map<UUID, Long> versions = new HashMap<>();

    TreeCalls(ProgressCalls calls, TopicProbe topics) {
        this.calls = calls;
        this.topics = topics;
    }

    UUID programme() {
        return register("黑河流域综合治理", "programme", null);
    }

    UUID part(String name, UUID whole) {
        return register(name, "project", whole);
    }

    private UUID register(String name, String nature, @Nullable UUID whole) {
        var id = UUID.randomUUID();
        topics.publish(id, next(id), new ProjectRegistered(id, details(name, nature, whole), List.of()));
        await().until(() -> calls.get("/v1/projects/" + id + "/progress")
                .returnResult(String.class)
                .getStatus()
                .is2xxSuccessful());
        return id;
    }

    void move(UUID part, String name, @Nullable UUID whole) {
        topics.publish(
                part,
                next(part),
                new ProjectAmended(part, details(name, "project", whole), List.of("partOf"), "调整隶属关系", null));
    }

    void merge(UUID gone, UUID into) {
        topics.publish(gone, next(gone), new ProjectMerged(gone, into, "同一项目", null));
        await().until(() -> body(calls.get("/v1/projects/" + gone + "/progress"))
                .get("projectId")
                .equals(into.toString()));
    }

    /** Ends a merge. */
    void separate(UUID gone, UUID from, String name, @Nullable UUID whole) {
        var described = details(name, "project", whole);
        topics.publish(gone, next(gone), new ProjectSeparated(gone, from, described, List.of(), "两个项目", null));
        await().until(() -> body(calls.get("/v1/projects/" + gone + "/progress"))
                .get("projectId")
                .equals(gone.toString()));
    }

    void withdraw(UUID project) {
        topics.publish(project, next(project), new ProjectWithdrawn(project, "线路方案已取消", null));
    }

    void reinstate(UUID project) {
        topics.publish(project, next(project), new ProjectReinstated(project, "恢复实施"));
    }

    UUID quantity(UUID project, String type, String segment, Object planned, String unit) {
        var body = Map.of(
                "type",
                type,
                "segment",
                segment,
                "baselineDate",
                "2099-01-01",
                "precision",
                "day",
                "quantity",
                Map.of("planned", planned, "unit", unit));
        return UUID.fromString((String) body(calls.post(REPORTER, "/v1/projects/" + project + "/milestones", body))
                .get("id"));
    }

    void done(UUID milestone, String day, Object quantity) {
        calls.post(
                        REPORTER,
                        "/v1/milestones/" + milestone + "/partial-achievement",
                        Map.of("day", day, "quantityDone", quantity))
                .expectStatus()
                .isOk();
    }

    Map<String, Object> rollUp(UUID project, String query) {
        return body(calls.get("/v1/projects/" + project + "/roll-up" + query));
    }

    /** Returns the roll-up when it has a number of projects. */
    Map<String, Object> rollUp(UUID project, int projects) {
        return await().until(() -> rollUp(project, ""), rollUp -> total(rollUp) == projects);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> projects(Map<String, Object> rollUp) {
        return (Map<String, Object>) rollUp.get("projects");
    }

    static int total(Map<String, Object> rollUp) {
        return (int) projects(rollUp).get("total");
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> parts(Map<String, Object> rollUp) {
        return (List<Map<String, Object>>) rollUp.get("parts");
    }

    static List<String> names(Map<String, Object> rollUp) {
        var names = new ArrayList<String>();
        parts(rollUp).forEach(part -> names.add((String) part.get("nameZh")));
        return names;
    }

    private long next(UUID id) {
        return versions.merge(id, 1L, Long::sum);
    }

    private static ProjectDetails details(String name, String nature, @Nullable UUID whole) {
        return new ProjectDetails(
                name,
                null,
                List.of(),
                nature,
                "ecology",
                List.of("620700"),
                null,
                List.of(),
                "gansu-railway",
                null,
                null,
                whole);
    }
}
