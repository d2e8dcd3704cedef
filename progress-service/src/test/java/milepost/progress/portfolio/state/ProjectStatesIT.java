package milepost.progress.portfolio.state;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static milepost.progress.portfolio.PortfolioCalls.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import milepost.messaging.sweep.SweepRunner;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import milepost.progress.portfolio.PortfolioCalls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProgressIT
class ProjectStatesIT {

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StateRepository repository;

    @Autowired
    MissingStates missing;

    @Autowired
    TransactionTemplate transactions;

    PortfolioCalls projects;

    @BeforeEach
    void aPlan() {
        projects = new PortfolioCalls(calls, topics);
    }

    @Test
    void eachChangeIsARowThatFollowsTheOneBefore() {
        var project = projects.project();
        var milestone = calls.milestone(project, TODAY.plusDays(9).toString());
        calls.move(milestone, TODAY.plusDays(99).toString()).expectStatus().isCreated();
        calls.achieve(milestone, TODAY.toString()).expectStatus().isOk();

        var rows = rows(project);

        assertThat(rows)
                .extracting(row -> row.get("cause_type"), row -> row.get("cause_reason"), row -> row.get("light"))
                .containsExactly(
                        tuple("milepost.milestone.added.v1", null, "green"),
                        tuple("milepost.milestone.target-changed.v1", "征迁滞后", "red"),
                        tuple("milepost.milestone.met.v1", null, "green"));
        assertThat(rows).element(2).satisfies(row -> assertThat(row).containsEntry("stage", "CONSTRUCTION"));
        assertThat(rows.subList(1, 3))
                .extracting(row -> row.get("valid_from"))
                .isEqualTo(rows.subList(0, 2).stream()
                        .map(row -> row.get("valid_to"))
                        .toList());
        assertThat(repository.present(project)).isPresent();
    }

    @Test
    void whatDoesNotChangeTheSummaryIsNotKept() {
        var project = projects.project();
        var milestone = calls.milestone(project, TODAY.plusDays(9).toString());
        var before = rows(project);

        calls.move(milestone, "not a day").expectStatus().isBadRequest();
        run();
        run();

        assertThat(rows(project))
                .hasSize(1)
                .extracting(row -> row.get("valid_from"))
                .containsExactly(before.getFirst().get("valid_from"));
    }

    @Test
    void writesAtOnceLeaveOneOpenRow() {
        var project = projects.project();
        var types =
                List.of("START", "TRACK_LAID", "IN_SERVICE", "LAND_APPROVED", "FUNDING_IN_PLACE", "MAIN_WORKS_DONE");

        types.stream()
                .map(type -> CompletableFuture.runAsync(
                        () -> calls.milestone(project, type, TODAY.plusDays(9).toString(), "day")))
                .toList()
                .forEach(CompletableFuture::join);

        var rows = rows(project);
        assertThat(rows).hasSize(6);
        assertThat(rows).extracting(row -> row.get("open")).containsExactly(1, 2, 3, 4, 5, 6);
        IntStream.range(1, 6)
                .forEach(i -> assertThat(rows.get(i).get("valid_from"))
                        .isEqualTo(rows.get(i - 1).get("valid_to")));
    }

    @Test
    void anyOrderOfTheSameFactsGivesTheSameState() {
        var moves = new ArrayList<>(List.of(List.of("20", 5), List.of("30", 40), List.of("10", 3)));
        var states = IntStream.range(0, 3).mapToObj(turn -> {
            Collections.rotate(moves, 1);
            var project = projects.project();
            var milestone = UUID.fromString((String) body(calls.post(
                            REPORTER,
                            "/v1/projects/" + project + "/milestones",
                            Map.of(
                                    "type",
                                    "START",
                                    "baselineDate",
                                    TODAY.minusDays(100).toString(),
                                    "precision",
                                    "day",
                                    "occurredOn",
                                    TODAY.minusDays(200).toString())))
                    .get("id"));
            moves.forEach(move -> move(milestone, Integer.parseInt((String) move.get(0)), (int) move.get(1)));
            var state = repository.present(project).orElseThrow().state();
            return List.of(state.light(), state.slipFixed(), state.slipSince(), state.openTargets(), state.missed());
        });

        assertThat(states.distinct()).hasSize(1);
    }

    @Test
    void theStatesOfAnEarlierReleaseFollowFromTheFacts() {
        var project = projects.project();
        var milestone = calls.milestone(project, TODAY.plusDays(9).toString());
        var added = Instant.now();
        calls.move(milestone, TODAY.plusDays(99).toString()).expectStatus().isCreated();
        var kept = rows(project);
        jdbc.sql("delete from project_state where project_id = :id")
                .param("id", project)
                .update();

        run();
        run();

        assertThat(rows(project))
                .extracting(
                        row -> row.get("stage"),
                        row -> row.get("light"),
                        row -> row.get("slip_fixed"),
                        row -> row.get("cause_event"),
                        row -> row.get("cause_reason"))
                .isEqualTo(kept.stream()
                        .map(row -> tuple(
                                row.get("stage"),
                                row.get("light"),
                                row.get("slip_fixed"),
                                row.get("cause_event"),
                                row.get("cause_reason")))
                        .toList());
        assertThat(PortfolioCalls.counts(projects.portfolio("&asOf=" + added), "byLight"))
                .isEqualTo(Map.of("green", 1));
    }

    private void run() {
        new SweepRunner(transactions).run(missing);
    }

    private void move(UUID milestone, int daysAgo, int days) {
        calls.post(
                        REPORTER,
                        "/v1/milestones/" + milestone + "/target-changes",
                        Map.of(
                                "newTarget",
                                TODAY.plusDays(days).toString(),
                                "reasonCode",
                                "LAND",
                                "reasonText",
                                "征迁滞后",
                                "occurredOn",
                                TODAY.minusDays(daysAgo).toString()))
                .expectStatus()
                .isCreated();
    }

    private List<Map<String, Object>> rows(UUID project) {
        return jdbc.sql("select * from project_state where project_id = :id order by valid_from")
                .param("id", project)
                .query()
                .listOfRows();
    }
}
