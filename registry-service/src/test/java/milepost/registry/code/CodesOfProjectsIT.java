package milepost.registry.code;

import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.CodeEvent.CodeAssigned;
import milepost.events.CodeEvent.CodeEnded;
import milepost.events.Topics;
import milepost.messaging.test.TopicProbe;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@RegistryIT
class CodesOfProjectsIT {

    @Autowired
    RegistryClient registry;

    @Autowired
    TopicProbe topics;

    @Test
    void aCodeIsAVersionOfTheProjectAndAnEvent() {
        var project = registry.newProject();
        var code = newCode();

        var response = assign(project, Map.of("code", code, "validFrom", "2022-06-20", "documentRef", "甘发改〔2022〕61号"));

        response.expectStatus().isCreated().expectHeader().valueEquals(HttpHeaders.ETAG, "\"2\"");
        assertThat(json(registry.get("/v1/projects/{id}", project)).get("codes"))
                .extracting(JsonNode::asString)
                .containsExactly(code);
        var held = codes(project).getFirst();
        assertThat(held.get("validFrom").asString()).isEqualTo("2022-06-20");
        assertThat(held.get("documentRef").asString()).isEqualTo("甘发改〔2022〕61号");
        assertThat(held.get("end").isNull()).isTrue();
        assertThat(holders(code))
                .extracting(one -> one.get("projectId").asString())
                .containsExactly(project.toString());
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROJECT_EVENTS, project))
                .last()
                .isInstanceOfSatisfying(CodeAssigned.class, event -> {
                    assertThat(event.code()).isEqualTo(code);
                    assertThat(event.project().codes()).containsExactly(code);
                }));
    }

    @Test
    void aProjectIsStillFoundByALapsedCode() {
        var code = newCode();
        var project = registered(code);
        var told = new HashMap<String, Object>(Map.of("on", "2024-07-01", "reasonText", "两年未办理审批"));

        lapse(project, 1, code, told).expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"2\"");

        var after = json(registry.get("/v1/projects/{id}", project));
        assertThat(after.get("codes")).isEmpty();
        var end = codes(project).getFirst().get("end");
        assertThat(end.get("reason").asString()).isEqualTo("lapsed");
        assertThat(end.get("lapsedOn").asString()).isEqualTo("2024-07-01");
        assertThat(found(code)).containsExactly(project);
        assertThat(found(code.replace("-", ""))).containsExactly(project);
        registry.patch(project, 2)
                .body(Map.of("nameEn", "Renamed after its code had lapsed"))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(found(code)).containsExactly(project);
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROJECT_EVENTS, UUID.fromString(project)))
                .anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(CodeEnded.class, ended -> {
                    assertThat(ended.ending()).isEqualTo("lapsed");
                    assertThat(ended.project().codes()).isEmpty();
                })));
    }

    @Test
    void whoRegistersAProjectWithALapsedCodeIsAsked() {
        var code = newCode();
        var project = registered(code);
        lapse(project, 1, code, Map.of("reasonText", "失效")).expectStatus().isOk();
        registry.patch(project, 2)
                .body(Map.of("nameEn", "Another name"))
                .exchange()
                .expectStatus()
                .isOk();
        var newcomer = project();
        newcomer.put("codes", List.of(code));

        var problem = json(registry.register(newcomer).expectStatus().isEqualTo(409));

        assertThat(problem.at("/candidates/0/id").asString()).isEqualTo(project);
        assertThat(problem.at("/candidates/0/reasons/0").asString()).isEqualTo("former-code");
        newcomer.put("distinctFrom", List.of(Map.of("id", project, "reason", "代码失效后重新赋予本项目")));
        registry.register(newcomer).expectStatus().isCreated();
        assertThat(holders(code)).hasSize(2);
    }

    @Test
    void aLapsedCodeCanBeValidAgain() {
        var code = newCode();
        var project = registered(code);
        lapse(project, 1, code, Map.of("reasonText", "失效")).expectStatus().isOk();

        assign(project, Map.of("code", code)).expectStatus().isCreated();

        assertThat(codes(project)).hasSize(2);
        assertThat(codes(project).getFirst().get("end").isNull()).isTrue();
        assertThat(json(registry.get("/v1/projects/{id}", project)).get("codes"))
                .hasSize(1);
    }

    @Test
    void aCodeIsMovedToTheProjectWhoseItIs() {
        var code = newCode();
        var wrong = registered(code);
        var right = registry.newProject();

        move(wrong, 1, code, Map.of("to", right, "reasonText", "误登记"))
                .expectStatus()
                .isOk();

        var end = codes(wrong).getFirst().get("end");
        assertThat(end.get("reason").asString()).isEqualTo("moved");
        assertThat(end.get("movedTo").asString()).isEqualTo(right.toString());
        assertThat(codes(right).getFirst().get("end").isNull()).isTrue();
        assertThat(codes(right).getFirst().get("split").asBoolean()).isFalse();
        assertThat(found(code)).containsExactly(right.toString());
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROJECT_EVENTS, right))
                .last()
                .isInstanceOfSatisfying(CodeAssigned.class, event -> {
                    assertThat(event.movedFrom()).isEqualTo(UUID.fromString(wrong));
                    assertThat(event.sharedWith()).isNull();
                }));
        var newcomer = project();
        newcomer.put("codes", List.of(code));
        var candidates =
                json(registry.register(newcomer).expectStatus().isEqualTo(409)).get("candidates");
        assertThat(candidates).extracting(one -> one.get("id").asString()).containsExactly(right.toString());
    }

    @Test
    void aCodeOfAnotherProjectIsRefusedUnlessItIsSplit() {
        var code = newCode();
        var first = registered(code);
        var second = registry.newProject();

        var problem = json(assign(second, Map.of("code", code)).expectStatus().isEqualTo(409));
        assign(second, Map.of("code", code, "split", true)).expectStatus().isCreated();

        assertThat(problem.get("code").asString()).isEqualTo("code-held");
        assertThat(problem.at("/holders/0/projectId").asString()).isEqualTo(first);
        assertThat(holders(code))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.get("split").asBoolean()).isTrue());
        registry.patch(first, 1)
                .body(Map.of("nameEn", "A name"))
                .exchange()
                .expectStatus()
                .isOk();
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROJECT_EVENTS, second))
                .last()
                .isInstanceOfSatisfying(
                        CodeAssigned.class,
                        event -> assertThat(event.sharedWith()).containsExactly(UUID.fromString(first))));
    }

    @Test
    void amendmentsAndMergesKeepTheValidityInAgreement() {
        var code = newCode();
        var other = newCode();
        var project = registered(code);
        var whole = registry.newProject();

        registry.patch(project, 1)
                .body(Map.of("codes", List.of(other)))
                .exchange()
                .expectStatus()
                .isOk();
        registry.merge(project, 2)
                .body(Map.of("into", whole, "reasonText", "同一项目"))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(codes(project))
                .extracting(held -> held.get("code").asString() + " "
                        + held.at("/end/reason").asString())
                .containsExactlyInAnyOrder(code + " removed", other + " merged");
        assertThat(holders(other).getFirst().get("projectId").asString()).isEqualTo(whole.toString());
        assertThat(holders(other).getLast().at("/end/movedTo").asString()).isEqualTo(whole.toString());
        assertThat(found(code)).isEmpty();
    }

    @Test
    void wrongRequestsChangeNothing() {
        var code = newCode();
        var project = registered(code);
        var theirs = registry.as(TestTokens.of(Role.REGISTRAR).regions("6207"));

        assertThat(json(assign(project, Map.of("code", code)).expectStatus().isEqualTo(409))
                        .get("code")
                        .asString())
                .isEqualTo("code-exists");
        assertThat(json(assign(project, Map.of("code", "2213-441624-04-01-569676"))
                                .expectStatus()
                                .isBadRequest())
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("code-time");
        assign(project, Map.of("code", newCode(), "validFrom", "2199-01-01"))
                .expectStatus()
                .isBadRequest();
        assign(project, Map.of("code", newCode(), "since", "2022-01-01"))
                .expectStatus()
                .isBadRequest();
        assign(UUID.randomUUID(), Map.of("code", newCode())).expectStatus().isNotFound();
        lapse(project, 1, newCode(), Map.of("reasonText", "失效")).expectStatus().isNotFound();
        lapse(project, 7, code, Map.of("reasonText", "失效")).expectStatus().isEqualTo(412);
        registry.post("/v1/projects/{id}/codes/{code}/lapse", project, code)
                .body(Map.of("reasonText", "失效"))
                .exchange()
                .expectStatus()
                .isEqualTo(428);
        move(project, 1, code, Map.of("to", project, "reasonText", "误"))
                .expectStatus()
                .isEqualTo(422);
        move(project, 1, code, Map.of("to", UUID.randomUUID(), "reasonText", "误"))
                .expectStatus()
                .isEqualTo(422);
        theirs.post("/v1/projects/{id}/codes", project)
                .body(Map.of("code", newCode()))
                .exchange()
                .expectStatus()
                .isForbidden();
        registry.as(TestTokens.of(Role.OPERATOR))
                .post("/v1/projects/{id}/codes", project)
                .body(Map.of("code", newCode()))
                .exchange()
                .expectStatus()
                .isForbidden();
        registry.get("/v1/projects/{id}", project).expectHeader().valueEquals(HttpHeaders.ETAG, "\"1\"");
        assertThat(codes(project)).hasSize(1);
    }

    @Test
    void theSameRequestTwiceIsOne() {
        var project = registry.newProject();
        var code = Map.of("code", newCode());
        var key = UUID.randomUUID().toString();

        for (var i = 0; i < 2; i++) {
            registry.post("/v1/projects/{id}/codes", project)
                    .header("Idempotency-Key", key)
                    .body(code)
                    .exchange()
                    .expectStatus()
                    .isCreated();
        }

        registry.get("/v1/projects/{id}", project).expectHeader().valueEquals(HttpHeaders.ETAG, "\"2\"");
    }

    private String registered(String code) {
        var project = project();
        project.put("codes", List.of(code));
        return registry.registered(project).get("id").asString();
    }

    private ResponseSpec assign(Object project, Map<String, ?> code) {
        return registry.post("/v1/projects/{id}/codes", project).body(code).exchange();
    }

    private ResponseSpec lapse(Object project, long version, String code, Map<String, ?> told) {
        return registry.post("/v1/projects/{id}/codes/{code}/lapse", project, code)
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .body(told)
                .exchange();
    }

    private ResponseSpec move(Object project, long version, String code, Map<String, ?> told) {
        return registry.post("/v1/projects/{id}/codes/{code}/move", project, code)
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .body(told)
                .exchange();
    }

    private List<JsonNode> codes(Object project) {
        return json(registry.get("/v1/projects/{id}/codes", project))
                .get("items")
                .valueStream()
                .toList();
    }

    private List<JsonNode> holders(String code) {
        return json(registry.get("/v1/project-codes/{code}", code))
                .get("projects")
                .valueStream()
                .toList();
    }

    private List<String> found(String code) {
        return json(registry.get("/v1/projects?q={code}", code))
                .get("items")
                .valueStream()
                .map(project -> project.get("id").asString())
                .toList();
    }

    private static String newCode() {
        return "2206-441624-04-01-%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
    }
}
