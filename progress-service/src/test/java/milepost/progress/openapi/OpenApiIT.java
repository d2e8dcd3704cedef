package milepost.progress.openapi;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ProgressIT
class OpenApiIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> CREATING = Set.of(
            "addMilestone",
            "changeTarget",
            "reportProgress",
            "confirmProject",
            "changeCondition",
            "declareConfidence",
            "correctProject",
            "planCurve",
            "rescopeProject",
            "setIndicator",
            "observeIndicator");

    @Autowired
    ProgressCalls calls;

    @ParameterizedTest
    @CsvSource({
        "get,  /v1/vocabulary, getVocabulary",
        "get,  /v1/milestones/{id}, getMilestone",
        "post, /v1/milestones/{id}/achievement, achieveMilestone",
        "post, /v1/milestones/{id}/target-changes, changeTarget",
        "get,  /v1/milestones/{id}/target-changes, listMilestoneTargetChanges",
        "get,  /v1/target-changes, listTargetChanges",
        "get,  /v1/target-changes/{id}, getTargetChange",
        "post, /v1/target-changes/{id}/decision, decideTargetChange",
        "post, /v1/target-changes/{id}/withdrawal, withdrawTargetChange",
        "get,  /v1/projects/{id}/milestones, listMilestones",
        "post, /v1/projects/{id}/milestones, addMilestone",
        "get,  /v1/projects/{id}/progress, getProgress",
        "get,  /v1/milestone-templates, listMilestoneTemplates",
        "get,  /v1/milestone-templates/{name}/{version}, getMilestoneTemplate",
        "post, /v1/projects/{id}/milestones/from-template, addMilestonesFromTemplate",
        "get,  /v1/projects/{id}/reports, listReports",
        "post, /v1/projects/{id}/reports, reportProgress",
        "post, /v1/projects/{id}/confirmations, confirmProject",
        "post, /v1/projects/{id}/condition, changeCondition",
        "post, /v1/projects/{id}/planned-curve, planCurve",
        "get,  /v1/projects/{id}/confidence, listConfidences",
        "post, /v1/projects/{id}/confidence, declareConfidence",
        "post, /v1/projects/{id}/correction, correctProject",
        "get,  /v1/projects/{id}/curves, getCurves",
        "post, /v1/milestones/{id}/partial-achievement, achievePartly",
        "post, /v1/milestones/{id}/pause, pauseMilestone",
        "post, /v1/milestones/{id}/resumption, resumeMilestone",
        "post, /v1/milestones/{id}/waiver, waiveMilestone",
        "post, /v1/milestones/{id}/cancellation, cancelMilestone",
        "post, /v1/milestones/{id}/correction, correctMilestone",
        "post, /v1/projects/{id}/rescopings, rescopeProject",
        "get,  /v1/projects/{id}/rescopings, listRescopings",
        "get,  /v1/portfolio, getPortfolio",
        "get,  /v1/projects/{id}/indicators, listIndicators",
        "post, /v1/projects/{id}/indicators, setIndicator",
        "get,  /v1/indicators/{id}, getIndicator",
        "get,  /v1/indicators/{id}/observations, listObservations",
        "post, /v1/indicators/{id}/observations, observeIndicator",
        "post, /v1/indicators/{id}/revision, reviseIndicator",
        "post, /v1/indicators/{id}/correction, correctIndicator",
        "post, /v1/indicators/{id}/cancellation, cancelIndicator",
        "get,  /v1/projects/{id}/roll-up, getRollUp",
    })
    void anOperationIsDescribedWithItsSchemaAndAnExample(String method, String path, String operationId) {
        var document = document();
        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");

        var operation = document.path("paths").path(path).path(method);

        assertThat(operation.path("operationId").asString()).isEqualTo(operationId);
        assertThat(operation.path("summary").asString()).isNotBlank();
        var answer = operation
                .path("responses")
                .path(CREATING.contains(operationId) ? "201" : "200")
                .path("content")
                .path("application/json");
        assertThat(answer.path("schema").isMissingNode()).isFalse();
        assertThat(answer.path("example").isMissingNode()).isFalse();
        assertThat(operation.path("requestBody").path("content").findValue("example") != null)
                .isEqualTo(method.equals("post"));
    }

    @Test
    void theExamplesMatchRequestsAndAnswers() throws IOException {
        var project = calls.project();
        var add = example("addMilestone");
        var added = call("/v1/projects/" + project + "/milestones", add.path("request"));
        var milestone = UUID.fromString(added.path("id").asString());
        var change = example("changeTarget");
        var template = example("addMilestonesFromTemplate");
        var fromTemplate = call("/v1/projects/" + project + "/milestones/from-template", template.path("request"));
        var changed = call("/v1/milestones/" + milestone + "/target-changes", change.path("request"));
        var moved = get("/v1/milestones/" + milestone);
        var told = get("/v1/target-changes/" + changed.path("id").asString());
        var list = get("/v1/projects/" + project + "/milestones");
        var condition = call(
                "/v1/projects/" + project + "/condition",
                example("changeCondition").path("request"));
        var confirmed = call(
                "/v1/projects/" + project + "/confirmations",
                example("confirmProject").path("request"));
        var planned = call(
                "/v1/projects/" + project + "/planned-curve",
                example("planCurve").path("request"));
        var reported = call(
                "/v1/projects/" + project + "/reports",
                example("reportProgress").path("request"));
        var reports = get("/v1/projects/" + project + "/reports");
        var curves = get("/v1/projects/" + project + "/curves");
        var progress = get("/v1/projects/" + project + "/progress");
        var rollUp = get("/v1/projects/" + project + "/roll-up");
        var achieve = example("achieveMilestone");
        var achieved = call("/v1/milestones/" + milestone + "/achievement", achieve.path("request"));

        assertSameShape(added, add.path("response"));
        assertSameShape(changed, change.path("response"));
        assertSameShape(told, example("getTargetChange").path("response"));
        assertSameShape(moved, example("getMilestone").path("response"));
        assertSameShape(list, example("listMilestones").path("response"));
        assertSameShape(progress, example("getProgress").path("response"));
        assertSameShape(rollUp, example("getRollUp").path("response"));
        assertThat(fromTemplate.path("milestones").valueStream().map(OpenApiIT::withoutId))
                .containsExactlyElementsOf(template.path("response")
                        .path("milestones")
                        .valueStream()
                        .map(OpenApiIT::withoutId)
                        .toList());
        assertSameShape(achieved, achieve.path("response"));
        assertSameShape(condition, example("changeCondition").path("response"));
        assertSameShape(confirmed, example("confirmProject").path("response"));
        assertSameShape(planned, example("planCurve").path("response"));
        assertSameShape(reported, example("reportProgress").path("response"));
        assertSameShape(reports, example("listReports").path("response"));
        assertSameShape(curves, example("getCurves").path("response"));
        assertThat(achieved.path("slipDays")).isEqualTo(achieve.path("response").path("slipDays"));
        assertThat(changed.path("slipDays")).isEqualTo(change.path("response").path("slipDays"));
    }

    @Test
    void theVocabularyIsInBothLanguages() {
        var vocabulary = body(calls.get("/v1/vocabulary"));

        assertThat(vocabulary.get("milestoneTypes"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains(Map.of("code", "START", "stage", "CONSTRUCTION", "zh", "开工", "en", "start of works"));
        assertThat(vocabulary.get("stages"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(9);
        assertThat(vocabulary.get("reasonCodes"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(11);
        assertThat(vocabulary.get("decisions"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(6)
                .contains(Map.of("code", "REJECTED_ADMIN", "zh", "程序性退回", "en", "rejected for formal reasons"));
        assertThat(vocabulary.get("approvalRoutes"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(3)
                .contains(Map.of("code", "FILING", "zh", "备案", "en", "filing of an enterprise project"));
        assertThat(vocabulary.get("sectors"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(10)
                .contains(Map.of("code", "rail", "zh", "铁路", "en", "railway"));
        assertThat(vocabulary.get("lights"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(
                        Map.of("code", "none", "zh", "无里程碑", "en", "no milestones"),
                        Map.of("code", "green", "zh", "绿", "en", "green"),
                        Map.of("code", "blue", "zh", "蓝", "en", "blue"),
                        Map.of("code", "yellow", "zh", "黄", "en", "yellow"),
                        Map.of("code", "red", "zh", "红", "en", "red"));
        assertThat(vocabulary.get("conditions"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(3)
                .contains(Map.of("code", "SUSPENDED", "zh", "停工（缓建）", "en", "suspended"));
        assertThat(vocabulary.get("confidenceLevels"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(5)
                .contains(Map.of("code", "FEASIBLE", "zh", "可实现但问题突出", "en", "feasible, with significant issues"));
        assertThat(vocabulary.get("rungs"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(3)
                .contains(Map.of("code", "SUPERVISOR", "zh", "报督查", "en", "to the supervisor"));
    }

    private static void assertSameShape(JsonNode answer, JsonNode example) {
        assertThat(answer.propertyNames()).containsExactlyElementsOf(example.propertyNames());
        for (var nested : new String[] {"targets", "items", "evidence", "points", "reported"}) {
            if (example.path(nested).isArray() && !example.path(nested).isEmpty()) {
                var last = example.path(nested).size() - 1;
                assertSameShape(
                        answer.path(nested).path(last), example.path(nested).path(last));
            }
        }
        for (var nested : new String[] {
            "change",
            "milestones",
            "nextMilestone",
            "latestReport",
            "silence",
            "conditionReason",
            "planned",
            "projects",
            "investment"
        }) {
            if (example.path(nested).isObject()) {
                assertSameShape(answer.path(nested), example.path(nested));
            }
        }
    }

    private static JsonNode withoutId(JsonNode milestone) {
        return ((ObjectNode) milestone).without("milestoneId");
    }

    private JsonNode call(String path, JsonNode request) {
        return JSON.valueToTree(body(calls.post(REPORTER, path, request.toString())));
    }

    private JsonNode get(String path) {
        return JSON.valueToTree(body(calls.get(path)));
    }

    private JsonNode document() {
        return get("/v3/api-docs");
    }

    private static JsonNode example(String operationId) throws IOException {
        var file = new ClassPathResource("openapi/progress/" + operationId + ".json");
        try (var content = file.getInputStream()) {
            return JSON.readTree(content);
        }
    }
}
