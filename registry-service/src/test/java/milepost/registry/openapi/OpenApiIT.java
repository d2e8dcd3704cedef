package milepost.registry.openapi;

import static milepost.registry.RegistryClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@RegistryIT
class OpenApiIT {

    private void addMilestone(String project) {
        jdbc.sql("""
                insert into milestone_status (
                    milestone_id, project_id, milestone_type, title_zh, baseline_date, current_target, precision, first_baseline)
                values (gen_random_uuid(), :project, 'COMPLETION', '建成', '2030-12-31', '2030-12-31', 'year', '2030-12-31')
                """).param("project", UUID.fromString(project)).update();
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RegistryClient registry;

    @Test
    void everyOperationIsDocumentedWithExamples() {
        var document = json(registry.get("/v3/api-docs").expectStatus().isOk());
        var lacking = new ArrayList<String>();

        assertThat(document.get("openapi").asString()).startsWith("3.1");
        document.get("paths").properties().forEach(path -> {
            path.getValue().properties().forEach(operation -> check(operation.getValue(), lacking));
        });

        assertThat(lacking).isEmpty();
        assertThat(document.at("/paths/~1v1~1projects/post/responses/201/content/application~1json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Project");
        assertThat(document.at("/components/schemas/ProjectRequest/required"))
                .extracting(JsonNode::asString)
                .contains("nameZh", "nature", "category", "regions");
        assertThat(document.at("/paths/~1v1~1projects/post/security/0/bearer").isMissingNode())
                .isFalse();
    }

    @Test
    void theVocabularyIsInBothLanguages() {
        var vocabulary = json(registry.get("/v1/vocabulary").expectStatus().isOk());

        assertThat(vocabulary.get("categories")).contains(word("railway", "铁路", "railway"));
        assertThat(vocabulary.get("natures")).hasSize(4).contains(word("target", "量化目标", "target"));
        assertThat(vocabulary.get("statedStages")).contains(word("study", "研究谋划", "study"));
    }

    private static JsonNode word(String code, String zh, String en) {
        return JSON.createObjectNode().put("code", code).put("zh", zh).put("en", en);
    }

    @Test
    void theExamplesOfProjectsAndPlansAreValid() {
        var plan = unique(example("registerPlan").get("request"), "id", "plan-" + UUID.randomUUID());
        var project = unique(example("registerProject").get("request"), "nameZh", "示例" + UUID.randomUUID());

        var planAnswer = json(
                registry.post("/v1/plans").body(plan).exchange().expectStatus().isCreated());
        var projectAnswer = registry.registered(JSON.convertValue(project, java.util.Map.class));
        var id = projectAnswer.get("id").asString();
        var citation = unique(
                example("citeProject").get("request"), "plan", plan.get("id").asString());
        var citationAnswer = json(registry.post("/v1/projects/{id}/citations", id)
                .body(citation)
                .exchange()
                .expectStatus()
                .isCreated());
        var work = example("nameWork").get("request");
        var named =
                json(registry.post("/v1/plans/{id}/citations", plan.get("id").asString())
                        .body(work)
                        .exchange()
                        .expectStatus()
                        .isCreated());
        var planAmendAnswer = json(registry.patchPlan(plan.get("id").asString(), 2)
                .body(example("amendPlan").get("request"))
                .exchange()
                .expectStatus()
                .isOk());
        var amendAnswer = json(registry.patch(id, 2)
                .body(example("amendProject").get("request"))
                .exchange()
                .expectStatus()
                .isOk());

        var many = example("registerProjects").get("request");
        many.get("projects").forEach(one -> unique(one, "nameZh", "示例" + UUID.randomUUID()));
        assertSameShape(
                "registerProjects",
                json(registry.post("/v1/projects/batch")
                        .body(many)
                        .exchange()
                        .expectStatus()
                        .isOk()));
        assertSameShape("registerPlan", planAnswer);
        assertSameShape("registerProject", projectAnswer);
        assertSameShape("citeProject", citationAnswer);
        assertSameShape("amendProject", amendAnswer);
        assertSameShape(
                "getPlan", json(registry.get("/v1/plans/{id}", plan.get("id").asString())));
        assertSameShape("amendPlan", planAmendAnswer);
        assertSameShape("nameWork", named);
        assertSameShape(
                "getPlanCitation",
                json(registry.get(
                        "/v1/plans/{id}/citations/{citation}",
                        plan.get("id").asString(),
                        named.get("id").asString())));
        assertSameShape(
                "listPlanCitations",
                json(registry.get(
                        "/v1/plans/{id}/citations?linked=false", plan.get("id").asString())));
        assertSameShape(
                "getCoverage",
                json(registry.get("/v1/plans/{id}/coverage", plan.get("id").asString())));
        assertSameShape("listPlans", only(plan.get("id"), json(registry.get("/v1/plans?limit=500"))));
        assertSameShape("getProject", json(registry.get("/v1/projects/{id}", id)));
        addMilestone(id);
        assertSameShape(
                "listProjects",
                json(registry.get("/v1/projects?q={name}", project.get("nameZh").asString())));
        assertSameShape(
                "countProjects",
                json(registry.get(
                        "/v1/projects/facets?plan={plan}", plan.get("id").asString())));
        assertSameShape("listProjectVersions", json(registry.get("/v1/projects/{id}/versions", id)));
        assertSameShape(
                "compareProjectVersions", json(registry.get("/v1/projects/{id}/versions/diff?from=1&to=3", id)));
        assertSameShape("listCitations", json(registry.get("/v1/projects/{id}/citations", id)));
        assertSameShape(
                "getCitation",
                json(registry.get(
                        "/v1/projects/{id}/citations/{citation}",
                        id,
                        citationAnswer.get("id").asString())));
    }

    @Test
    void theExamplesOfRegionsAreValid() {
        var regions = example("defineRegions").get("request");
        var set = ((ObjectNode) example("defineRegionSet").get("request"));
        set.putArray("regions").add("460100");

        var defined = json(registry.post("/v1/regions")
                .body(regions)
                .exchange()
                .expectStatus()
                .isOk());
        var setDefined = json(registry.put("/v1/region-sets/{id}", "set-" + UUID.randomUUID())
                .body(set)
                .exchange()
                .expectStatus()
                .isOk());

        assertSameShape("defineRegions", defined);
        assertSameShape("getRegion", json(registry.get("/v1/regions/460100")));
        assertSameShape("listRegions", json(registry.get("/v1/regions?q=460100&limit=1")));
        assertSameShape("defineRegionSet", setDefined);
        assertSameShape(
                "getRegionSet",
                json(registry.get("/v1/region-sets/{id}", setDefined.get("id").asString())));
        assertSameShape("listRegionSets", json(registry.get("/v1/region-sets?limit=1")));
    }

    @Test
    void theExamplesOfSavedSearchesAreValid() {
        var search = (ObjectNode) example("saveSearch").get("request");
        ((ObjectNode) search.get("filter")).put("regionSet", definedSet());

        var saved = json(registry.post("/v1/saved-searches")
                .body(search)
                .exchange()
                .expectStatus()
                .isCreated());

        assertSameShape("saveSearch", saved);
        assertThat(shape(example("getSavedSearch").get("response")))
                .isEqualTo(shape(example("amendSavedSearch").get("response")));
        assertThat(shape(example("listSavedSearches").at("/response/items/0"))).isEqualTo(shape(saved));
    }

    private String definedSet() {
        registry.defined("100000", "460000", "460100");
        var id = "set-" + UUID.randomUUID();
        registry.put("/v1/region-sets/{id}", id)
                .body(Map.of("nameZh", "测试", "nameEn", "Test", "regions", List.of("460100"), "basis", "测试"))
                .exchange()
                .expectStatus()
                .isOk();
        return id;
    }

    private static void check(JsonNode operation, ArrayList<String> lacking) {
        var name = operation.path("operationId").asString("?");
        if (operation.path("summary").asString("").isEmpty()) {
            lacking.add(name + " summary");
        }
        operation.path("requestBody").path("content").properties().forEach(content -> {
            if (!content.getValue().has("example")) {
                lacking.add(name + " request");
            }
        });
        operation.path("responses").properties().forEach(response -> {
            if (response.getKey().startsWith("2")
                    && !response.getKey().equals("204")
                    && !response.getValue().path("content").iterator().next().has("example")) {
                lacking.add(name + " response");
            }
        });
    }

    private static void assertSameShape(String operation, JsonNode answer) {
        assertThat(shape(answer))
                .as(operation)
                .isEqualTo(shape(example(operation).get("response")));
    }

    /** Returns the page with only the given item, because other tests add others. */
    private static JsonNode only(JsonNode id, JsonNode page) {
        ((ArrayNode) page.get("items")).removeIf(item -> !item.get("id").equals(id));
        return page;
    }

    /** Returns the paths of all members, for lists those of the first item. */
    private static TreeSet<String> shape(JsonNode node) {
        var names = new TreeSet<String>();
        collect("", node, names);
        return names;
    }

    private static void collect(String path, JsonNode node, TreeSet<String> names) {
        names.add(path);
        if (node.isArray() && !node.isEmpty()) {
            collect(path + "/0", node.get(0), names);
        }
        node.properties().forEach(member -> collect(path + "/" + member.getKey(), member.getValue(), names));
    }

    private static ObjectNode unique(JsonNode request, String member, String value) {
        return ((ObjectNode) request).put(member, value);
    }

    private static JsonNode example(String operation) {
        try (var file = new ClassPathResource("openapi/registry/" + operation + ".json").getInputStream()) {
            return JSON.readTree(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
