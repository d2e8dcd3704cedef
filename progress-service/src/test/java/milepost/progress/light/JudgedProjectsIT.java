package milepost.progress.light;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.events.ProgressEvent.LightChanged;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ReportingEvent.ConditionChanged;
import milepost.events.ReportingEvent.CurvePlanned;
import milepost.events.ReportingEvent.LightRuleChanged;
import milepost.events.ReportingEvent.ProgressReported;
import milepost.events.Topics;
import milepost.messaging.sweep.SweepRunner;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Projects of regions for which the policies of the tests name other profiles. */
@ProgressIT
class JudgedProjectsIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String GUANGXI = "450100"; // yinchuan-2025/1
    private static final String CHONGQING = "500100"; // huating/1
    private static final String BEIJING = "110100"; // gmpp-like/1

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    @Autowired
    DueLights sweep;

    @Autowired
    SweepRunner runner;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aReportAndACurveTurnTheLightInTheirTransactionByAProfileThatComparesThem() {
        var project = calls.projectIn(GUANGXI);
        calls.milestone(project, "WORKS_COMPLETE", TODAY.plusYears(4).toString(), "day");

        post(project, "planned-curve", Map.of("points", List.of(point(TODAY.minusDays(100), 0), point(TODAY, 100))));
        post(project, "reports", report(TODAY, 85));
        var explained = explanation(project, "");
        post(project, "reports", report(TODAY, 90.01));

        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .hasExactlyElementsOfTypes(
                        MilestoneAdded.class,
                        LightChanged.class,
                        CurvePlanned.class,
                        LightChanged.class,
                        ProgressReported.class,
                        LightChanged.class,
                        ProgressReported.class,
                        LightChanged.class));
        assertThat(lights(project)).extracting(LightChanged::light).containsExactly("green", "red", "yellow", "green");
        assertThat(lights(project)).extracting(LightChanged::rule).containsOnly("yinchuan-2025/1");
        assertThat(explained)
                .containsEntry("missing", List.of())
                .containsEntry("turns", null)
                .extractingByKey("inputs", MAP)
                .containsEntry("reportedPercent", 85.0)
                .containsEntry("reportedOn", TODAY.toString())
                .containsEntry("plannedPercent", 100.0)
                .containsEntry("pointsBehind", 15.0);
        assertThat(explained)
                .extractingByKey("reason", MAP)
                .containsEntry("zh", "%s 填报形象进度 85.00%%，%s 计划 100.00%%，落后 15.00 个百分点".formatted(TODAY, TODAY));
    }

    @Test
    void aConditionTurnsTheLightByAProfileThatLooksAtIt() {
        var project = calls.projectIn(BEIJING);
        calls.milestone(project, TODAY.plusYears(1).toString());

        post(
                project,
                "condition",
                Map.of(
                        "condition", "SUSPENDED",
                        "since", TODAY.toString(),
                        "reasonCode", "FUNDING",
                        "reasonText", "配套资金未到位"));

        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .hasExactlyElementsOfTypes(
                        MilestoneAdded.class, LightChanged.class, ConditionChanged.class, LightChanged.class));
        assertThat(progress(project, "")).containsEntry("light", "yellow").containsEntry("lightRule", "gmpp-like/1");
        assertThat(explanation(project, "")).extractingByKey("inputs", MAP).containsEntry("condition", "SUSPENDED");
        assertThat(explanation(project, "")).extractingByKey("reason", MAP).containsEntry("zh", "项目状态：停工（缓建）");
    }

    @Test
    void withoutACurveTheExplanationSaysThatItIsMissing() {
        var project = calls.projectIn(GUANGXI);
        calls.milestone(project, "WORKS_COMPLETE", TODAY.plusYears(4).toString(), "day");

        assertThat(explanation(project, ""))
                .extractingByKey("missing", LIST)
                .contains(Map.of(
                        "code", "PLANNED_CURVE",
                        "zh", "无计划曲线，不评定进度",
                        "en", "no planned curve, so progress is not judged"));
    }

    @Test
    void aProjectThatIsAmendedIntoAnotherRegionIsJudgedByThePolicyOfThatRegion() {
        var project = calls.projectIn("620100");
        var milestone = body(calls.post(
                REPORTER,
                "/v1/projects/" + project + "/milestones",
                Map.of(
                        "type",
                        "START",
                        "baselineDate",
                        TODAY.minusDays(10).toString(),
                        "precision",
                        "day",
                        "occurredOn",
                        TODAY.minusDays(60).toString())));
        jdbc.sql("update milestone set due_at = null where id = cast(:id as uuid)")
                .param("id", milestone.get("id"))
                .update();
        assertThat(progress(project, "")).containsEntry("light", "yellow");

        calls.amendRegion(project, CHONGQING);
        await().untilAsserted(() -> {
            runner.run(sweep);
            assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                    .hasExactlyElementsOfTypes(
                            MilestoneAdded.class, LightChanged.class, LightRuleChanged.class, LightChanged.class);
        });

        assertThat(lights(project).getLast())
                .returns("yellow", LightChanged::previousLight)
                .returns("blue", LightChanged::light)
                .returns("huating/1", LightChanged::rule)
                .returns(TODAY, LightChanged::day);
        assertThat(progress(project, "")).containsEntry("light", "blue").containsEntry("lightRule", "huating/1");
        assertThat(progress(project, "?on=" + TODAY)).containsEntry("lightRule", "huating/1");
        assertThat(progress(project, "?on=" + TODAY.minusDays(1)))
                .containsEntry("light", "yellow")
                .containsEntry("lightRule", "milepost-default/1");
        assertThat(explanation(project, "?on=" + TODAY.minusDays(1)))
                .extractingByKey("turns", MAP)
                .containsEntry("to", "red");
        assertThat(explanation(project, ""))
                .extractingByKey("turns", MAP)
                .containsEntry("on", TODAY.plusDays(6).toString())
                .containsEntry("to", "yellow");
    }

    @Test
    void theProfilesAreListedWithTheirPolicies() {
        var items = body(calls.get("/v1/light-profiles")).get("items");

        assertThat(items)
                .asInstanceOf(LIST)
                .extracting(item -> (Object) ((Map<?, ?>) item).get("id"))
                .containsExactly("gmpp-like/1", "huating/1", "milepost-default/1", "wuhan/1", "yinchuan-2025/1");
        var wuhan = (Map<?, ?>) ((List<?>) items).get(3);
        assertThat(((List<?>) wuhan.get("policies")))
                .singleElement(MAP)
                .containsEntry("position", 3)
                .containsEntry("region", "42")
                .containsEntry("category", null);
        assertThat(((List<?>) wuhan.get("conditions"))).first(MAP).containsEntry("light", "red");
    }

    private void post(UUID project, String path, Object request) {
        body(calls.post(REPORTER, "/v1/projects/" + project + "/" + path, request));
    }

    private static Map<String, Object> point(LocalDate day, int percent) {
        return Map.of("date", day.toString(), "physicalPercent", percent);
    }

    private static Map<String, Object> report(LocalDate day, double percent) {
        return Map.of("asOfDate", day.toString(), "physicalPercent", percent, "evidence", List.of());
    }

    private Map<String, Object> progress(UUID project, String query) {
        return body(calls.get("/v1/projects/" + project + "/progress" + query));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> explanation(UUID project, String query) {
        return (Map<String, Object>) progress(project, query).get("lightExplanation");
    }

    private List<LightChanged> lights(UUID project) {
        return topics.events(Topics.PROGRESS_EVENTS, project).stream()
                .filter(LightChanged.class::isInstance)
                .map(LightChanged.class::cast)
                .toList();
    }
}
