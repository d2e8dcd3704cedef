package milepost.progress.portfolio;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static milepost.progress.portfolio.PortfolioCalls.TODAY;
import static milepost.progress.portfolio.PortfolioCalls.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgressIT
class PortfolioIT {

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
    void projectsAreCountedByStageLightAndSlip() {
        projects.project();
        var early = projects.project();
        calls.milestone(early, TODAY.plusDays(10).toString());
        var late = projects.project();
        calls.milestone(late, TODAY.minusDays(40).toString());
        calls.milestone(late, "TRACK_LAID", TODAY.plusDays(400).toString(), "day");
        var started = projects.project();
        calls.achieve(calls.milestone(started, TODAY.minusDays(100).toString()), TODAY.toString());

        var portfolio = projects.portfolio("");

        assertThat(portfolio)
                .containsEntry("day", TODAY.toString())
                .containsEntry("total", 4)
                .containsEntry("due", Map.of("projects", 1, "milestones", 1))
                .containsEntry("overdue", Map.of("projects", 1, "milestones", 1))
                .containsEntry("silent", 0)
                .containsEntry("unreported", 1);
        assertThat(counts(portfolio, "byStage")).isEqualTo(Map.of("CONCEIVED", 3, "CONSTRUCTION", 1));
        assertThat(counts(portfolio, "byLight")).isEqualTo(Map.of("none", 1, "green", 2, "yellow", 1));
        assertThat(counts(portfolio, "bySlip"))
                .isEqualTo(Map.of("NONE", 1, "ON_TIME", 1, "UP_TO_90", 1, "UP_TO_365", 1));
        assertThat(portfolio)
                .extractingByKey("byStage")
                .asInstanceOf(LIST)
                .hasSize(9)
                .first()
                .isEqualTo(Map.of("code", "CONCEIVED", "zh", "谋划", "en", "conceived", "projects", 3));
        assertThat(projects.portfolio("&dueWithin=9")).containsEntry("due", Map.of("projects", 0, "milestones", 0));
        assertThat(projects.portfolio("&dueWithin=400")).containsEntry("due", Map.of("projects", 2, "milestones", 2));
    }

    @ParameterizedTest
    @CsvSource({
        "0,ON_TIME",
        "1,UP_TO_30",
        "30,UP_TO_30",
        "31,UP_TO_90",
        "90,UP_TO_90",
        "91,UP_TO_365",
        "365,UP_TO_365",
        "366,OVER_365"
    })
    void slipsHaveClasses(int days, String slip) {
        var project = projects.project();
        var milestone = calls.milestone(project, TODAY.plusDays(10).toString());
        if (days > 0) {
            calls.move(milestone, TODAY.plusDays(10 + days).toString())
                    .expectStatus()
                    .isCreated();
        }

        assertThat(counts(projects.portfolio(""), "bySlip")).isEqualTo(Map.of(slip, 1));
        assertThat(body(calls.get("/v1/projects/" + project + "/progress"))).containsEntry("slipDays", days);
    }

    @Test
    void onlyProjectsThatMatchEveryParameterAreCounted() {
        projects.project("railway", "project", List.of("620100", "632500"));
        projects.project("highway", "programme", List.of("620722"));

        for (var both : List.of("", "&region=62", "&region=620000", "&region=100000")) {
            assertThat(projects.portfolio(both)).as(both).containsEntry("total", 2);
        }
        for (var one : List.of(
                "&region=63",
                "&region=632500",
                "&region=6207",
                "&region=620700",
                "&region=620722",
                "&category=highway",
                "&nature=project",
                "&region=62&category=railway&nature=project")) {
            assertThat(projects.portfolio(one)).as(one).containsEntry("total", 1);
        }
        for (var none : List.of("&region=64", "&region=630000&category=highway", "&category=airport")) {
            assertThat(projects.portfolio(none)).as(none).containsEntry("total", 0);
        }
        assertThat(body(calls.get("/v1/portfolio?plan=other-" + projects.plan))).containsEntry("total", 0);
    }

    @Test
    void whatChangesLaterDoesNotChangeAnEarlierAnswer() {
        var project = projects.project();
        var milestone = calls.milestone(project, TODAY.minusDays(40).toString());
        var time = Instant.now();
        var before = projects.portfolio("&asOf=" + time);

        calls.achieve(milestone, TODAY.toString()).expectStatus().isOk();
        calls.milestone(project, "TRACK_LAID", TODAY.plusDays(9).toString(), "day");
        projects.project();

        assertThat(counts(before, "byLight")).isEqualTo(Map.of("yellow", 1));
        assertThat(projects.portfolio("&asOf=" + time)).isEqualTo(before);
        assertThat(projects.portfolio("&asOf=" + TODAY.minusDays(1))).containsEntry("total", 0);
        assertThat(projects.portfolio("&asOf=" + TODAY)).isEqualTo(projects.portfolio(""));
        assertThat(counts(projects.portfolio(""), "byStage")).isEqualTo(Map.of("CONCEIVED", 1, "CONSTRUCTION", 1));
    }

    @Test
    void aMergedProjectIsCountedOnceWithItsMilestones() {
        var gone = projects.project();
        calls.achieve(calls.milestone(gone, TODAY.minusDays(9).toString()), TODAY.toString());
        var staying = projects.project();
        var before = Instant.now();

        projects.merge(gone, staying);

        assertThat(counts(projects.portfolio(""), "byStage")).isEqualTo(Map.of("CONSTRUCTION", 1));
        assertThat(counts(projects.portfolio("&asOf=" + before), "byStage"))
                .isEqualTo(Map.of("CONCEIVED", 1, "CONSTRUCTION", 1));
    }

    @Test
    void aProjectWithoutARecentReportIsSilent() {
        var project = projects.project();
        calls.milestone(project, TODAY.plusDays(9).toString());
        projects.project();
        jdbc.sql("update project_state set last_confirmed_at = now() - interval '45 days' where project_id = :id")
                .param("id", project)
                .update();

        assertThat(projects.portfolio("")).containsEntry("silent", 1).containsEntry("unreported", 1);
        assertThat(projects.portfolio("&silentFor=46")).containsEntry("silent", 0);
    }

    @Test
    void aReadCanBeKeptByCaches() {
        var response = calls.get("/v1/portfolio?plan=" + projects.plan);

        response.expectHeader().exists("ETag").expectHeader().valueEquals("Cache-Control", "max-age=5, public");
    }

    @ParameterizedTest
    @CsvSource({
        "region=99,region",
        "category=spaceport,category",
        "nature=dream,nature",
        "dueWithin=-1,dueWithin",
        "silentFor=0,silentFor",
        "asOf=2999-01-01,asOf",
        "on=2999-01-01,on",
        "on=yesterday,on",
        "colour=red,colour"
    })
    void aWrongParameterIsNamed(String query, String name) {
        calls.get("/v1/portfolio?" + query)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].parameter")
                .isEqualTo(name);
    }

    @Test
    void aPausedMilestoneCountsAsLateAsProgressSays() {
        var project = projects.project();
        var milestone = calls.milestone(project, TODAY.minusDays(40).toString());
        calls.post(
                        REPORTER,
                        "/v1/milestones/" + milestone + "/pause",
                        Map.of("until", TODAY.plusDays(90).toString(), "reasonCode", "WEATHER", "reasonText", "冬歇"))
                .expectStatus()
                .is2xxSuccessful();

        assertThat(counts(projects.portfolio(""), "bySlip")).isEqualTo(Map.of("UP_TO_90", 1));
        assertThat(body(calls.get("/v1/projects/" + project + "/progress"))).containsEntry("slipDays", 40);
    }
}
