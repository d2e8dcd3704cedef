package milepost.progress.portfolio;

import static milepost.progress.ProgressCalls.body;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import milepost.events.RegistryEvent.ProjectCited;
import milepost.events.RegistryEvent.ProjectDetails;
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
        var before = total();
        topics.publish(gone, 3, new ProjectMerged(gone, into, "同一项目", null));
        await(before - 1);
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
