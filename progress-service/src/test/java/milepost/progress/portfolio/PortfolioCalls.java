package milepost.progress.portfolio;

import static milepost.progress.ProgressCalls.body;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import milepost.events.LifecycleEvent.ProjectReinstated;
import milepost.events.LifecycleEvent.ProjectSeparated;
import milepost.events.LifecycleEvent.ProjectWithdrawn;
import milepost.events.RegistryEvent.ProjectCited;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.events.RegistryEvent.ProjectEvent;
import milepost.events.RegistryEvent.ProjectMerged;
import milepost.events.RegistryEvent.ProjectRegistered;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import org.awaitility.Awaitility;

/** A plan of a test's own, and the projects that it names. */
public class PortfolioCalls {

    public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    public final String plan = "plan-" + UUID.randomUUID();
    private final ProgressCalls calls;
    private final TopicProbe topics;

    public PortfolioCalls(ProgressCalls calls, TopicProbe topics) {
        this.calls = calls;
        this.topics = topics;
    }

    /** Registers a project that the plan names, and waits until it is known. */
    public UUID project() {
        return project("railway", "project", List.of("620100", "623001"));
    }

    public UUID project(String category, String nature, List<String> regions) {
        var id = UUID.randomUUID();
        var details = new ProjectDetails(
                "兰州至合作铁路",
                null,
                List.of(),
                nature,
                category,
                regions,
                null,
                List.of(),
                "gansu-railway",
                null,
                null,
                null);
        topics.publish(id, 1, new ProjectRegistered(id, details, List.of()));
        cite(id, 2, "兰州至合作", null);
        return id;
    }

    public void cite(UUID project, long version, String phrase, LocalDate promised) {
        var before = total();
        topics.publish(
                project,
                version,
                new ProjectCited(
                        project, UUID.randomUUID(), plan, "二（二）", phrase, "construction", "加快建设", promised, null));
        if (version == 2) {
            await(before + 1);
        }
    }

    public void merge(UUID gone, UUID into) {
        merge(gone, into, 3);
    }

    public void merge(UUID gone, UUID into, long version) {
        tell(version, new ProjectMerged(gone, into, "同一项目", null), -1);
    }

    /** Ends a merge. */
    public void separate(UUID gone, UUID into, long version, UUID... with) {
        var described = ProgressCalls.registered(gone, "gansu-railway").project();
        tell(version, new ProjectSeparated(gone, into, described, List.of(with), "两个项目", null), 1);
    }

    public void withdraw(UUID project, long version) {
        tell(version, new ProjectWithdrawn(project, "线路方案已取消", null), -1);
    }

    public void reinstate(UUID project, long version) {
        tell(version, new ProjectReinstated(project, "恢复实施"), 1);
    }

    /** Waits until so many projects more are counted. */
    private void tell(long version, ProjectEvent event, int more) {
        var before = total();
        topics.publish(event.projectId(), version, event);
        await(before + more);
    }

    private void await(int total) {
        Awaitility.await().until(this::total, now -> now == total);
    }

    private int total() {
        return (int) portfolio("").get("total");
    }

    public Map<String, Object> portfolio(String more) {
        return body(calls.get("/v1/portfolio?plan=" + plan + more));
    }

    /** Returns the counts of a list that are not 0, by their codes. */
    @SuppressWarnings("unchecked")
    public static Map<String, Integer> counts(Map<String, Object> portfolio, String list) {
        return ((List<Map<String, Object>>) portfolio.get(list))
                .stream()
                        .filter(count -> (int) count.get("projects") > 0)
                        .collect(Collectors.toMap(
                                count -> (String) count.get("code"), count -> (int) count.get("projects")));
    }
}
