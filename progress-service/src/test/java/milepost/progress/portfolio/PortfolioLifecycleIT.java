package milepost.progress.portfolio;

import static milepost.progress.ProgressCalls.body;
import static milepost.progress.portfolio.PortfolioCalls.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.events.RegistryEvent.ProjectMerged;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was known at a time before or after a project was withdrawn, merged, reinstated or separated. */
@ProgressIT
class PortfolioLifecycleIT {

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    PortfolioCalls projects;

    @BeforeEach
    void aPlan() {
        projects = new PortfolioCalls(calls, topics);
    }

    @Test
    void aWithdrawnProjectCountsBeforeItsWithdrawalAndFromItsReinstatementOn() {
        var project = projects.project();
        projects.project();
        var before = Instant.now();
        projects.withdraw(project, 3);
        var withdrawn = Instant.now();
        projects.reinstate(project, 4);
        var reinstated = Instant.now();

        projects.withdraw(project, 5);

        assertThat(totals(before, withdrawn, reinstated, Instant.now())).containsExactly(2, 1, 2, 1);
        assertThat(projects.portfolio("&on=" + TODAY + "&asOf=" + withdrawn)).containsEntry("total", 1);
        assertThat(projects.portfolio("&on=" + TODAY + "&asOf=" + reinstated)).containsEntry("total", 2);
        assertThat(kinds(before, withdrawn)).isEqualTo(Map.of(project.toString(), "WITHDRAWN"));
        assertThat(kinds(withdrawn, reinstated)).isEqualTo(Map.of(project.toString(), "REINSTATED"));
        assertThat(kinds(before, reinstated)).isEmpty();
    }

    @Test
    void aMergedProjectCountsBeforeItsMergeAndFromItsSeparationOn() {
        var gone = projects.project();
        var staying = projects.project();
        var before = Instant.now();
        projects.merge(gone, staying);
        var merged = Instant.now();
        projects.separate(gone, staying, 4);
        var separated = Instant.now();

        projects.merge(gone, staying, 5);

        assertThat(totals(before, merged, separated, Instant.now())).containsExactly(2, 1, 2, 1);
        assertThat(kinds(before, merged)).containsEntry(gone.toString(), "MERGED");
        assertThat(kinds(merged, separated)).containsEntry(gone.toString(), "SEPARATED");
        assertThat(promisedBy(before)).containsExactlyInAnyOrder(gone, staying);
        assertThat(promisedBy(merged)).containsExactly(staying);
        assertThat(promisedBy(separated)).containsExactlyInAnyOrder(gone, staying);
    }

    /** Only the first project of the chain is named by the plan. */
    @Test
    void inAChainOfMergesAProjectCountsAsTheOneThatItWasMergedIntoThen() {
        var first = projects.project();
        var second = calls.project();
        var last = calls.project();
        var before = Instant.now();
        merge(first, 3, second);
        var once = Instant.now();
        merge(second, 2, last);
        var twice = Instant.now();

        assertThat(totals(before, once, twice)).containsExactly(1, 1, 1);
        assertThat(promisedBy(before)).containsExactly(first);
        assertThat(promisedBy(once)).containsExactly(second);
        assertThat(promisedBy(twice)).containsExactly(last);
        assertThat(standing(first, once)).isEqualTo(second);
        assertThat(standing(first, twice)).isEqualTo(last);
        assertThat(standing(second, once)).isEqualTo(second);
    }

    private void merge(UUID gone, long version, UUID into) {
        topics.publish(gone, version, new ProjectMerged(gone, into, "同一项目", null));
        await().until(() -> progress(gone, "").equals(into));
    }

    private UUID standing(UUID project, Instant time) {
        return progress(project, "?asOf=" + time);
    }

    private UUID progress(UUID project, String query) {
        return UUID.fromString((String)
                body(calls.get("/v1/projects/" + project + "/progress" + query)).get("projectId"));
    }

    private List<Object> totals(Instant... times) {
        return Stream.of(times)
                .map(time -> projects.portfolio("&asOf=" + time).get("total"))
                .toList();
    }

    private Map<Object, Object> kinds(Instant from, Instant to) {
        return items("/v1/portfolio/diff?from=" + from + "&to=" + to + "&plan=" + projects.plan).stream()
                .collect(Collectors.toMap(item -> item.get("projectId"), item -> item.get("kind")));
    }

    private List<UUID> promisedBy(Instant time) {
        return items("/v1/plans/" + projects.plan + "/promises?asOf=" + time).stream()
                .map(item -> UUID.fromString((String) item.get("projectId")))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> items(String path) {
        return (List<Map<String, Object>>) body(calls.get(path)).get("items");
    }
}
