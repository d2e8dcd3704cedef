package milepost.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import milepost.access.Role;
import milepost.access.TestTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.RequestBodySpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Calls the service under test as a registrar. Names and ids are unique. */
public record RegistryClient(RestTestClient http, TestTokens token) {

    public static final MediaType MERGE_PATCH = MediaType.valueOf("application/merge-patch+json");

    /** What lists of projects can be sorted by. */
    public static final List<String> SORTS = List.of(
            "relevance", "registered", "-registered", "updated", "-updated", "name", "-name", "light", "slip", "next");

    public static RegistryClient of(RestTestClient http) {
        return new RegistryClient(http, TestTokens.of(Role.REGISTRAR));
    }

    public RegistryClient as(TestTokens other) {
        return new RegistryClient(http, other);
    }

    /** A project with only the required members and a unique name. */
    public static Map<String, Object> project() {
        return project("测试铁路" + UUID.randomUUID());
    }

    public static Map<String, Object> project(String nameZh) {
        var project = new LinkedHashMap<String, Object>();
        project.put("nameZh", nameZh);
        project.put("nature", "project");
        project.put("category", "railway");
        project.put("regions", List.of("620100"));
        return project;
    }

    /** A project with the given name and regions. */
    public static Map<String, Object> line(String nameZh, String... regions) {
        var line = project(nameZh);
        line.put("regions", List.of(regions));
        return line;
    }

    /** Two rare characters that occur in no kind word. */
    public static String newPlace() {
        return newCharacter() + newCharacter();
    }

    public static String newCharacter() {
        return Character.toString(ThreadLocalRandom.current().nextInt(0x9B00, 0x9EE0));
    }

    public static Map<String, Object> plan(String id) {
        var plan = new LinkedHashMap<String, Object>();
        plan.put("id", id);
        plan.put("titleZh", "测试规划");
        plan.put(
                "clauses",
                List.of(
                        Map.of("number", "二（二）", "headingZh", "聚焦补齐基础设施短板"),
                        Map.of("number", "二（三）", "headingZh", "打造综合能源枢纽", "headingEn", "Energy hub")));
        return plan;
    }

    public static String newPlanId() {
        return "plan-" + UUID.randomUUID();
    }

    public static Map<String, Object> citation(String plan, String phrase) {
        var citation = new LinkedHashMap<String, Object>();
        citation.put("plan", plan);
        citation.put("clause", "二（二）");
        citation.put("phrase", phrase);
        citation.put("statedStage", "construction");
        return citation;
    }

    public RequestBodySpec post(String uri, Object... variables) {
        return http.post()
                .uri(uri, variables)
                .header(HttpHeaders.AUTHORIZATION, token.bearer())
                .contentType(MediaType.APPLICATION_JSON);
    }

    public RequestBodySpec patch(Object id, long version) {
        return http.patch()
                .uri("/v1/projects/{id}", id)
                .header(HttpHeaders.AUTHORIZATION, token.bearer())
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .contentType(MERGE_PATCH);
    }

    public RequestBodySpec put(String uri, Object... variables) {
        return http.put()
                .uri(uri, variables)
                .header(HttpHeaders.AUTHORIZATION, token.bearer())
                .contentType(MediaType.APPLICATION_JSON);
    }

    /** A region with only the required members; level and parent follow from the code. */
    public static Map<String, Object> region(String code) {
        var country = code.equals("100000");
        var province = code.endsWith("0000");
        var prefecture = code.endsWith("00");
        var region = new LinkedHashMap<String, Object>();
        region.put("code", code);
        region.put("nameZh", "测试" + code);
        region.put("nameEn", "Test " + code);
        region.put("level", country ? "country" : province ? "province" : prefecture ? "prefecture" : "county");
        if (!country) {
            var above = province ? "100000" : code.substring(0, prefecture ? 2 : 4) + (prefecture ? "0000" : "00");
            region.put("parent", above);
        }
        return region;
    }

    @SafeVarargs
    public final ResponseSpec define(Map<String, Object>... regions) {
        return post("/v1/regions").body(Map.of("regions", List.of(regions))).exchange();
    }

    /** Defines regions and expects success. Tests of other features do not use province 46. */
    public JsonNode defined(String... codes) {
        var regions = Stream.of(codes).map(RegistryClient::region).toList();
        return json(post("/v1/regions")
                .body(Map.of("regions", regions))
                .exchange()
                .expectStatus()
                .isOk());
    }

    public RequestBodySpec patchPlan(String id, long version) {
        return patchPlan(id, "\"" + version + "\"");
    }

    public RequestBodySpec patchPlan(String id, String etag) {
        return http.patch()
                .uri("/v1/plans/{id}", id)
                .header(HttpHeaders.AUTHORIZATION, token.bearer())
                .header(HttpHeaders.IF_MATCH, etag)
                .contentType(MERGE_PATCH);
    }

    public ResponseSpec register(Map<String, ?> project) {
        return post("/v1/projects").body(project).exchange();
    }

    /** Registers a project and expects success. */
    public JsonNode registered(Map<String, ?> project) {
        return json(register(project).expectStatus().isCreated());
    }

    public UUID newProject() {
        return UUID.fromString(registered(project()).get("id").asString());
    }

    public String newPlan() {
        var id = newPlanId();
        post("/v1/plans").body(plan(id)).exchange().expectStatus().isCreated();
        return id;
    }

    public ResponseSpec cite(Object project, Map<String, ?> citation) {
        return post("/v1/projects/{id}/citations", project).body(citation).exchange();
    }

    public RequestBodySpec merge(Object id, long version) {
        return post("/v1/projects/{id}/merge", id).header(HttpHeaders.IF_MATCH, "\"" + version + "\"");
    }

    /** What is done to a version of a project: {@code withdrawal}, {@code separation} and so on. */
    public ResponseSpec act(Object id, String what, long version, Map<String, ?> body) {
        return post("/v1/projects/{id}/{what}", id, what)
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .body(body)
                .exchange();
    }

    public ResponseSpec distinguish(Object id, Object other) {
        return post("/v1/projects/{id}/distinctions", id)
                .body(Map.of("id", other, "reason", "另一项目"))
                .exchange();
    }

    /** A work with only the required members. */
    public static Map<String, Object> work(String phrase) {
        var work = new LinkedHashMap<String, Object>();
        work.put("clause", "二（二）");
        work.put("nameZh", phrase + "铁路");
        work.put("phrase", phrase);
        work.put("statedStage", "preliminary");
        return work;
    }

    public ResponseSpec name(String plan, Map<String, ?> work) {
        return post("/v1/plans/{plan}/citations", plan).body(work).exchange();
    }

    /** Records a work and expects success. */
    public UUID named(String plan, Map<String, ?> work) {
        return UUID.fromString(
                json(name(plan, work).expectStatus().isCreated()).get("id").asString());
    }

    /** Reads without a token. */
    public ResponseSpec get(String uri, Object... variables) {
        return http.get().uri(uri, variables).exchange();
    }

    public static JsonNode json(ResponseSpec response) {
        var body = response.expectBody(JsonNode.class).returnResult().getResponseBody();
        if (body == null) {
            throw new AssertionError("No body");
        }
        return body;
    }
}
