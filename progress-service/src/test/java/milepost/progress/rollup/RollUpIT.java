package milepost.progress.rollup;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static milepost.progress.portfolio.PortfolioCalls.TODAY;
import static milepost.progress.portfolio.PortfolioCalls.counts;
import static milepost.progress.rollup.TreeCalls.names;
import static milepost.progress.rollup.TreeCalls.parts;
import static milepost.progress.rollup.TreeCalls.projects;
import static milepost.progress.rollup.TreeCalls.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
class RollUpIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    TreeCalls trees;

    @BeforeEach
    void trees() {
        trees = new TreeCalls(calls, topics);
    }

    @Test
    void aProgrammeIsCountedWithItsPartsAndTheirs() {
        var programme = trees.programme();
        var one = trees.part("甲组", programme);
        var belowOne = trees.part("甲组一", one);
        var other = trees.part("乙组", programme);
        calls.achieve(calls.milestone(one, TODAY.minusDays(9).toString()), TODAY.toString());
        calls.milestone(belowOne, TODAY.minusDays(40).toString());
        calls.milestone(other, "TRACK_LAID", TODAY.plusDays(9).toString(), "day");
        var suspension =
                Map.of("condition", "SUSPENDED", "since", "2026-07-01", "reasonCode", "LAND", "reasonText", "征迁滞后");
        calls.post(REPORTER, "/v1/projects/" + other + "/condition", suspension);

        var rollUp = trees.rollUp(programme, 4);

        assertThat(rollUp)
                .containsEntry("projectId", programme.toString())
                .containsEntry("nameZh", "黑河流域综合治理")
                .containsEntry("day", TODAY.toString())
                .containsEntry("nextCursor", null);
        assertThat(counts(projects(rollUp), "byNature")).isEqualTo(Map.of("programme", 1, "project", 3));
        assertThat(counts(projects(rollUp), "byStage")).isEqualTo(Map.of("CONCEIVED", 3, "CONSTRUCTION", 1));
        assertThat(counts(projects(rollUp), "byCondition")).isEqualTo(Map.of("ACTIVE", 3, "SUSPENDED", 1));
        assertThat(counts(projects(rollUp), "byLight")).isEqualTo(Map.of("none", 1, "green", 2, "yellow", 1));
        assertThat(counts(projects(rollUp), "bySlip"))
                .isEqualTo(Map.of("NONE", 1, "UP_TO_30", 1, "UP_TO_90", 1, "ON_TIME", 1));
        assertThat(rollUp)
                .extractingByKey("worstDelays", LIST)
                .singleElement(MAP)
                .containsEntry("projectId", belowOne.toString())
                .containsEntry("type", "START")
                .containsEntry("slipDays", 40);
        assertThat(names(rollUp)).containsExactly("乙组", "甲组");
        assertThat(parts(rollUp).getFirst())
                .containsEntry("projectId", other.toString())
                .containsEntry("condition", "SUSPENDED")
                .containsEntry("projects", 1);
        assertThat(parts(rollUp).getLast())
                .containsEntry("stage", "CONSTRUCTION")
                .containsEntry("light", "green")
                .containsEntry("slipDays", 9)
                .containsEntry("slip", "UP_TO_30")
                .containsEntry("projects", 2)
                .containsEntry("milestones", 2)
                .containsEntry("met", 1);
        assertThat(counts(parts(rollUp).getLast(), "byLight")).isEqualTo(Map.of("green", 1, "yellow", 1));
        assertThat(total(trees.rollUp(one, ""))).isEqualTo(2);
    }

    @Test
    void projectsOfWhichNothingIsReportedAreCountedNow() {
        var programme = trees.programme();
        var silent = trees.part("久未填报项目", programme);
        calls.milestone(silent, TODAY.plusDays(9).toString());
        calls.milestone(trees.part("按时填报项目", programme), TODAY.plusDays(9).toString());
        assertThat(projects(trees.rollUp(programme, 3))).containsEntry("silent", 0);

        jdbc.sql("""
                update project_silence
                set reported_at = now() - interval '40 days', policy = 'test/1', counted_from = current_date - 39, rung = 'REMINDER'
                where project_id = :id
                """).param("id", silent).update();

        assertThat(projects(trees.rollUp(programme, ""))).containsEntry("silent", 1);
        assertThat(projects(trees.rollUp(programme, "?on=" + TODAY))).containsEntry("silent", null);
        report(silent, "2026-09-30", "100.00", null);
        assertThat(projects(trees.rollUp(programme, ""))).containsEntry("silent", 0);
    }

    @Test
    void aPartOfAMergedProjectIsAPartOfTheOneThatItWasMergedInto() {
        var programme = trees.programme();
        var staying = trees.part("保留项目", programme);
        var gone = trees.part("并入项目", programme);
        var below = trees.part("子项目", gone);
        calls.milestone(below, TODAY.plusDays(9).toString());
        calls.milestone(gone, "TRACK_LAID", TODAY.plusDays(9).toString(), "day");
        report(gone, "2026-09-30", "100.00", null);
        var before = Instant.now();

        trees.merge(gone, staying);

        var rollUp = trees.rollUp(programme, 3);
        assertThat(names(rollUp)).containsExactly("保留项目");
        assertThat(parts(rollUp).getFirst()).containsEntry("projects", 2).containsEntry("milestones", 2);
        assertThat(rollUp)
                .extractingByKey("investment", MAP)
                .containsEntry("done", Map.of("amount", "100.00", "projects", 1));
        assertThat(trees.rollUp(gone, "")).isEqualTo(trees.rollUp(staying, ""));
        var then = trees.rollUp(programme, "?asOf=" + before);
        assertThat(total(then)).isEqualTo(4);
        assertThat(names(then)).containsExactly("保留项目", "并入项目");
        assertThat(parts(then).getFirst()).containsEntry("projects", 1).containsEntry("milestones", 0);
        assertThat(parts(then).getLast()).containsEntry("projects", 2).containsEntry("milestones", 2);
        assertThat(trees.rollUp(gone, "?asOf=" + before)).containsEntry("projectId", gone.toString());
    }

    @Test
    void theTreeOfAPastTimeHasTheMergesOfThatTime() {
        var programme = trees.programme();
        var staying = trees.part("保留项目", programme);
        var gone = trees.part("并入项目", programme);
        trees.part("子项目", gone);
        trees.rollUp(programme, 4);
        trees.merge(gone, staying);
        trees.rollUp(programme, 3);
        var merged = Instant.now();

        trees.separate(gone, staying, "并入项目", programme);

        assertThat(names(trees.rollUp(programme, 4))).containsExactly("保留项目", "并入项目");
        var then = trees.rollUp(programme, "?asOf=" + merged);
        assertThat(total(then)).isEqualTo(3);
        assertThat(names(then)).containsExactly("保留项目");
        assertThat(parts(then).getFirst()).containsEntry("projects", 2);
    }

    @Test
    void aWithdrawnPartIsLeftOutWhileItIsWithdrawnAndWhatIsBelowItIsNot() {
        var programme = trees.programme();
        var part = trees.part("子项目", programme);
        trees.part("子项目一期", part);
        trees.rollUp(programme, 3);
        var before = Instant.now();

        trees.withdraw(part);
        var rollUp = trees.rollUp(programme, 2);
        var withdrawn = Instant.now();
        trees.reinstate(part);
        trees.rollUp(programme, 3);

        assertThat(names(rollUp)).isEmpty();
        assertThat(total(trees.rollUp(programme, "?asOf=" + before))).isEqualTo(3);
        assertThat(total(trees.rollUp(programme, "?asOf=" + withdrawn))).isEqualTo(2);
        assertThat(total(trees.rollUp(part, "?asOf=" + withdrawn))).isEqualTo(2);
    }

    @Test
    void thePartsAreThoseThatWereKnownThen() {
        var programme = trees.programme();
        var other = trees.programme();
        var part = trees.part("子项目", programme);
        calls.milestone(part, TODAY.plusDays(9).toString());
        trees.rollUp(programme, 2);
        var first = Instant.now();
        trees.part("后来的子项目", programme);
        trees.rollUp(programme, 3);
        var second = Instant.now();
        trees.move(part, "子项目", other);
        trees.rollUp(other, 2);
        var third = Instant.now();
        trees.move(part, "子项目", null);
        trees.rollUp(other, 1);

        assertThat(names(trees.rollUp(programme, "?asOf=" + first))).containsExactly("子项目");
        assertThat(names(trees.rollUp(programme, "?asOf=" + second))).containsExactly("后来的子项目", "子项目");
        assertThat(names(trees.rollUp(programme, "?asOf=" + third))).containsExactly("后来的子项目");
        assertThat(names(trees.rollUp(other, "?asOf=" + second))).isEmpty();
        assertThat(total(trees.rollUp(other, "?asOf=" + third))).isEqualTo(2);
        assertThat(total(trees.rollUp(other, ""))).isEqualTo(1);
        assertThat(names(trees.rollUp(programme, ""))).containsExactly("后来的子项目");
        assertThat(total(trees.rollUp(programme, "?asOf=2020-01-01"))).isEqualTo(1);
    }

    @Test
    void quantitiesAreSummedByUnitAndWhatIsWaivedIsLeftOut() {
        var programme = trees.programme();
        var one = trees.part("甲组", programme);
        var other = trees.part("乙组", programme);
        trees.done(trees.quantity(one, "AREA_DONE", "一标段", 1000, "亩"), "2026-06-30", 400);
        var met = trees.quantity(other, "AREA_DONE", "二标段", 500, "亩");
        trees.done(met, "2026-05-31", 300);
        calls.achieve(met, "2026-08-31").expectStatus().isOk();
        trees.quantity(other, "AREA_DONE", "渠道", 12.5, "km");
        var waived = trees.quantity(other, "AREA_DONE", "三标段", 9999, "亩");
        calls.post(REPORTER, "/v1/milestones/" + waived + "/waiver", Map.of("reasonText", "不再实施"))
                .expectStatus()
                .is2xxSuccessful();

        var rollUp = trees.rollUp(programme, 3);

        var milestones = new HashMap<String, Object>(Map.of("type", "AREA_DONE", "total", 3, "met", 1, "partial", 1));
        milestones.putAll(Map.of("missed", 0, "nextTarget", "2099-01-01"));
        milestones.put(
                "quantities",
                List.of(
                        Map.of("unit", "km", "planned", 12.5, "done", 0),
                        Map.of("unit", "亩", "planned", 1500, "done", 900)));
        assertThat(rollUp).containsEntry("milestones", List.of(milestones));
        assertThat(trees.rollUp(programme, "?on=2026-06-15"))
                .extractingByKey("milestones", LIST)
                .isEmpty(); // they were added later
    }

    @Test
    void investmentsAreSummedWithTheNumberOfProjectsThatReportThem() {
        var programme = trees.programme();
        var one = trees.part("甲组", programme);
        var other = trees.part("乙组", programme);
        report(one, "2026-06-30", "900.00", "1000.00");
        report(one, "2026-03-31", "300.00", "500.00");
        report(other, "2026-05-31", "50.50", null);
        var before = Instant.now();
        report(other, "2026-07-31", null, null);

        assertThat(trees.rollUp(programme, 3)).containsEntry("investment", investment("900.00", 1, "1000.00", 1));
        assertThat(trees.rollUp(programme, "?asOf=" + before))
                .containsEntry("investment", investment("950.50", 2, "1000.00", 1));
        assertThat(trees.rollUp(programme, "?on=2026-05-31"))
                .containsEntry("investment", investment("350.50", 2, "500.00", 1));
        assertThat(trees.rollUp(programme, "?on=2026-01-01")).containsEntry("investment", investment(null, 0, null, 0));
    }

    @Test
    void eachPartIsAsItsOwnProgressSays() {
        var programme = trees.programme();
        var part = trees.part("甲组", programme);
        var start =
                Map.of("type", "START", "baselineDate", "2025-06-30", "precision", "day", "occurredOn", "2024-03-01");
        var milestone =
                UUID.fromString((String) body(calls.post(REPORTER, "/v1/projects/" + part + "/milestones", start))
                        .get("id"));
        var added = Instant.now();
        calls.achieve(milestone, "2025-11-20").expectStatus().isOk();
        trees.rollUp(programme, 2);

        for (var query : List.of(
                "",
                "?on=2024-01-01",
                "?on=2025-07-31",
                "?on=2025-11-20",
                "?asOf=" + added,
                "?on=2025-12-31&asOf=" + added)) {
            var progress = body(calls.get("/v1/projects/" + part + "/progress" + query));
            assertThat(parts(trees.rollUp(programme, query)))
                    .as(query)
                    .singleElement(MAP)
                    .containsEntry("stage", progress.get("stage"))
                    .containsEntry("light", progress.get("light"))
                    .containsEntry("slipDays", progress.get("slipDays"))
                    .containsEntry("condition", progress.get("condition"));
        }
    }

    @Test
    void aCircleIsSurvived() {
        var one = trees.programme();
        var other = trees.part("甲组", one);
        trees.rollUp(one, 2);

        trees.move(one, "黑河流域综合治理", other);

        await().until(() -> total(trees.rollUp(other, "")) == 2);
        assertThat(names(trees.rollUp(one, ""))).containsExactly("甲组");
        assertThat(names(trees.rollUp(other, ""))).containsExactly("黑河流域综合治理");
    }

    @Test
    void aProjectWithoutPartsAnswersWithItself() {
        var project = calls.project();
        calls.milestone(project, TODAY.plusDays(9).toString());

        var rollUp = trees.rollUp(project, "");

        assertThat(total(rollUp)).isEqualTo(1);
        assertThat(parts(rollUp)).isEmpty();
        assertThat(rollUp)
                .extractingByKey("milestones", LIST)
                .singleElement(MAP)
                .containsEntry("type", "START")
                .containsEntry("nextTarget", TODAY.plusDays(9).toString());
    }

    @Test
    void partsArePagedByName() {
        var programme = trees.programme();
        trees.part("c", programme);
        trees.part("a", programme);
        trees.part("b", programme);
        trees.rollUp(programme, 4);

        var first = trees.rollUp(programme, "?limit=2");
        var second = trees.rollUp(programme, "?limit=2&cursor=" + first.get("nextCursor"));

        assertThat(names(first)).containsExactly("a", "b");
        assertThat(names(second)).containsExactly("c");
        assertThat(second).containsEntry("nextCursor", null);
        assertThat(total(second)).isEqualTo(4);
        calls.get("/v1/projects/" + programme + "/roll-up?limit=2")
                .expectHeader()
                .valueMatches("Link", ".*roll-up\\?limit=2&cursor=.*rel=\"next\"");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,limit",
        "limit=501,limit",
        "cursor=x,cursor",
        "asOf=2999-01-01,asOf",
        "asOf=yesterday,asOf",
        "on=2999-01-01,on",
        "on=today,on",
        "colour=red,colour"
    })
    void aWrongParameterIsNamed(String query, String name) {
        var project = calls.project();
        await().until(() -> total(trees.rollUp(project, "")) == 1);

        calls.get("/v1/projects/" + project + "/roll-up?" + query)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].parameter")
                .isEqualTo(name);
    }

    @Test
    void anUnknownProjectIsNotFound() {
        calls.get("/v1/projects/" + UUID.randomUUID() + "/roll-up")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("project-unknown-here");
    }

    private void report(UUID project, String day, String done, String planned) {
        var report = new HashMap<String, Object>(Map.of("asOfDate", day, "physicalPercent", 10));
        report.put("investmentDone", done);
        report.put("investmentPlanned", planned);
        calls.post(REPORTER, "/v1/projects/" + project + "/reports", report)
                .expectStatus()
                .isCreated();
    }

    private static Map<String, Object> investment(String done, int doneBy, String planned, int plannedBy) {
        return Map.of("done", sum(done, doneBy), "planned", sum(planned, plannedBy));
    }

    private static Map<String, Object> sum(String amount, int projects) {
        var sum = new HashMap<String, Object>();
        sum.put("amount", amount);
        sum.put("projects", projects);
        return sum;
    }
}
