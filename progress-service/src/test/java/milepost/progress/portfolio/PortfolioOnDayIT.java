package milepost.progress.portfolio;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static milepost.progress.portfolio.PortfolioCalls.TODAY;
import static milepost.progress.portfolio.PortfolioCalls.counts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgressIT
class PortfolioOnDayIT {

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    @Autowired
    JdbcClient jdbc;

    PortfolioCalls projects;

    @BeforeEach
    void aPlan() {
        projects = new PortfolioCalls(calls, topics);
    }

    @Test
    void projectsAreCountedAsTheyWereOnADayByWhatIsKnownNow() {
        projects.project();
        var project = projects.project();
        var milestone = add(project, "2025-06-30", "2024-03-01");
        var move = Map.of(
                "newTarget", "2025-12-31", "reasonCode", "LAND", "reasonText", "征迁滞后", "occurredOn", "2025-05-01");
        calls.post(REPORTER, "/v1/milestones/" + milestone + "/target-changes", move)
                .expectStatus()
                .isCreated();
        var beforeIt = Instant.now();
        calls.achieve(milestone, "2025-11-20").expectStatus().isOk();

        var early = projects.portfolio("&on=2024-02-29");
        assertThat(early)
                .containsEntry("day", "2024-02-29")
                .containsEntry("total", 2)
                .containsEntry("silent", null)
                .containsEntry("unreported", null);
        assertThat(counts(early, "byLight")).isEqualTo(Map.of("none", 2));
        assertThat(counts(early, "bySlip")).isEqualTo(Map.of("NONE", 2));
        var planned = projects.portfolio("&on=2025-04-30&dueWithin=61");
        assertThat(counts(planned, "bySlip")).isEqualTo(Map.of("NONE", 1, "ON_TIME", 1));
        assertThat(planned).containsEntry("due", Map.of("projects", 1, "milestones", 1));
        assertThat(projects.portfolio("&on=2025-04-30&dueWithin=60"))
                .containsEntry("due", Map.of("projects", 0, "milestones", 0));
        var moved = projects.portfolio("&on=2025-05-01");
        assertThat(counts(moved, "bySlip")).isEqualTo(Map.of("NONE", 1, "UP_TO_365", 1));
        assertThat(counts(moved, "byLight")).isEqualTo(Map.of("none", 1, "red", 1));
        assertThat(counts(moved, "byStage")).isEqualTo(Map.of("CONCEIVED", 2));
        assertThat(counts(projects.portfolio("&on=2025-11-20"), "byStage"))
                .isEqualTo(Map.of("CONCEIVED", 1, "CONSTRUCTION", 1));
        var believed = projects.portfolio("&on=2026-01-01&asOf=" + beforeIt);
        assertThat(counts(believed, "byStage")).isEqualTo(Map.of("CONCEIVED", 2));
        assertThat(believed).containsEntry("overdue", Map.of("projects", 1, "milestones", 1));
    }

    @Test
    void onTodayIsThePresent() {
        projects.project();
        var late = projects.project();
        calls.milestone(late, TODAY.minusDays(40).toString());
        calls.milestone(late, "TRACK_LAID", TODAY.plusDays(10).toString(), "day");
        calls.milestone(late, "WORKS_COMPLETE", TODAY.plusDays(1).toString(), "after");
        var met = projects.project();
        calls.achieve(calls.milestone(met, TODAY.minusDays(9).toString()), TODAY.toString());
        var paused = calls.milestone(projects.project(), TODAY.minusDays(5).toString());
        calls.post(
                        REPORTER,
                        "/v1/milestones/" + paused + "/pause",
                        Map.of("until", TODAY.plusDays(90).toString(), "reasonCode", "WEATHER", "reasonText", "冬歇"))
                .expectStatus()
                .is2xxSuccessful();
        var now = Instant.now();

        var present = new HashMap<>(projects.portfolio(""));
        present.put("silent", null);
        present.put("unreported", null);

        assertThat(projects.portfolio("&on=" + TODAY)).isEqualTo(present);
        assertThat(projects.portfolio("&on=" + TODAY + "&asOf=" + now)).isEqualTo(present);
    }

    @Test
    void aMergedProjectIsCountedOnceUnlessThatWasNotKnownThen() {
        var gone = projects.project();
        var milestone = add(gone, "2025-06-30", "2024-03-01");
        calls.achieve(milestone, "2025-06-01").expectStatus().isOk();
        var staying = projects.project();
        var before = Instant.now();

        projects.merge(gone, staying);

        assertThat(counts(projects.portfolio("&on=2025-06-01"), "byStage")).isEqualTo(Map.of("CONSTRUCTION", 1));
        assertThat(counts(projects.portfolio("&on=2025-06-01&asOf=" + before), "byStage"))
                .isEqualTo(Map.of("CONCEIVED", 1, "CONSTRUCTION", 1));
        assertThat(counts(projects.portfolio("&on=2025-05-31"), "byStage")).isEqualTo(Map.of("CONCEIVED", 1));
    }

    @Test
    void tooManyProjectsAreToBeNarrowed() {
        var region = "650" + (100 + (int) (Math.random() * 800));
        var insert = """
                insert into project (id, name_zh, nature, category, regions, registered_at)
                select gen_random_uuid(), '工程' || n, case n when 0 then 'programme' else 'project' end, 'tooMany', array[:region],
                    now() - interval '1 day'
                from generate_series(0, 5000) n
                """;
        jdbc.sql(insert).param("region", region).update();
        try {
            calls.get("/v1/portfolio?on=2025-06-01&region=" + region)
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("portfolio-too-large");
            assertThat(body(calls.get("/v1/portfolio?on=2025-06-01&nature=project&region=" + region)))
                    .containsEntry("total", 5_000);
            assertThat(body(calls.get("/v1/portfolio?region=" + region))).containsEntry("total", 5_001);
        } finally {
            jdbc.sql("delete from project where category = 'tooMany'").update();
        }
    }

    private UUID add(UUID project, String baseline, String occurredOn) {
        var body = Map.of(
                "type",
                "START",
                "baselineDate",
                baseline,
                "precision",
                "day",
                "occurredOn",
                occurredOn,
                "backfill",
                true);
        return UUID.fromString((String) body(calls.post(REPORTER, "/v1/projects/" + project + "/milestones", body))
                .get("id"));
    }
}
