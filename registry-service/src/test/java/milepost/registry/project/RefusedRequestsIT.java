package milepost.registry.project;

import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.Topics;
import milepost.messaging.test.TopicProbe;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

@RegistryIT
class RefusedRequestsIT {

    /** Four bytes. */
    private static final String WIDE = "𠀀";

    @Autowired
    TopicProbe topics;

    @Autowired
    RegistryClient registry;

    @Test
    void allFaultsAreNamedAndClosedListsInBothLanguages() {
        var problem = json(registry.post("/v1/projects")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh_CN")
                .body("{\"nameZh\":\"甲\",\"nature\":\"road\",\"category\":\"rail\",\"regions\":[\"990000\"]}")
                .exchange()
                .expectStatus()
                .isBadRequest());

        assertThat(problem.get("errors"))
                .extracting(error -> error.get("pointer").asString())
                .containsExactly("/nature", "/category", "/regions/0");
        assertThat(problem.at("/errors/1/detail").asString()).contains("railway（铁路）、highway（公路）");
        assertThat(problem.at("/errors/1/known/3").toString())
                .isEqualTo("{\"code\":\"waterway-port\",\"zh\":\"水运港口\",\"en\":\"waterways and ports\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"nameZh": 7}                                  | /nameZh must-be-text
            {"nameZh": true}                               | /nameZh must-be-text
            {"nameZh": {}}                                 | /nameZh must-be-text
            {"nature": "road"}                             | /nature one-of
            {"nature": 0}                                  | /nature one-of
            {"nature": ""}                                 | /nature one-of
            {"category": "RAILWAY"}                        | /category one-of
            {"regions": "620100"}                          | /regions must-be-array
            {"regions": [620100]}                          | /regions/0 must-be-text
            {"regions": {"0": "620100"}}                   | /regions must-be-array
            {"corridor": []}                               | /corridor must-be-object
            {"corridor": {"endpoint": []}}                 | /corridor/endpoint unknown-member
            {"investment": 23390000000.00}                 | /investment must-be-text
            {"partOf": "7"}                                | /partOf must-be-uuid
            {"distinctFrom": [{"id": 7}]}                  | /distinctFrom/0/id must-be-uuid
            {"distinctFrom": [{"why": "?"}]}               | /distinctFrom/0/why unknown-member
            {"id": "019abf32-6c1e-7a54-9d0e-5f3c2b8a4e10"} | /id unknown-member
            {"nameZh": "甲", "nameZh": "乙"}               | /nameZh duplicate-member
            """)
    void aWrongMemberIsNamed(String body, String expected) {
        var problem = json(registry.post("/v1/projects")
                .body(body)
                .exchange()
                .expectStatus()
                .isBadRequest());

        assertThat(problem.get("code").asString()).isEqualTo("invalid-body");
        assertThat(problem.get("errors"))
                .extracting(error -> error.get("pointer").asString() + " "
                        + error.get("code").asString())
                .contains(expected);
        assertThat(problem.get("errors"))
                .extracting(error -> error.get("detail").asString())
                .allSatisfy(detail -> assertThat(detail).doesNotContain("{0}").isNotEqualTo("field"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"\"", "7", "null", "{} {}", "{'nameZh': 1}"})
    void aBodyThatIsNoJsonObjectIsRefused(String body) {
        registry.post("/v1/projects").body(body).exchange().expectStatus().isBadRequest();
    }

    @Test
    void allFaultsAreNamedInTheCallersLanguage() {
        var problem = json(registry.post("/v1/projects")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")
                .body("{\"investment\":\"-1\",\"codes\":[\"x\"]}")
                .exchange()
                .expectStatus()
                .isBadRequest());

        assertThat(problem.get("title").asString()).isEqualTo("请求体有误");
        assertThat(problem.get("errors"))
                .extracting(error -> error.get("pointer").asString())
                .containsExactly("/nameZh", "/nature", "/category", "/regions", "/codes/0", "/investment");
        assertThat(problem.at("/errors/4/detail").asString()).startsWith("须为国家统一的项目代码");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        var project = project();
        project.put("descriptionZh", "长".repeat(400_000));

        registry.register(project).expectStatus().isEqualTo(413);
    }

    @Test
    void anotherMediaTypeIsRefused() {
        registry.http()
                .post()
                .uri("/v1/projects")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.of(Role.REGISTRAR).bearer())
                .contentType(MediaType.TEXT_PLAIN)
                .body("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        var token = TestTokens.of(Role.REGISTRAR).bearer();

        registry.http()
                .post()
                .uri("/v1/projects")
                .header(HttpHeaders.AUTHORIZATION, token.substring(0, token.length() - 4) + "AAAA")
                .body(project())
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void theLargestProjectThatTheRulesAllowIsRegisteredAndPublished() {
        var project = project(WIDE.repeat(164) + UUID.randomUUID());
        project.put("nameEn", WIDE.repeat(200));
        project.put("aliases", many(20, 100));
        project.put("regions", regions());
        project.put("descriptionZh", WIDE.repeat(3000));
        project.put("responsibleOrg", WIDE.repeat(200));
        project.put("corridor", Map.of("endpoints", many(2, 50), "via", many(30, 50)));
        project.put("codes", codes());
        project.put("investment", "999999999999999999.99");
        project.put("partOf", registry.newProject());
        project.put(
                "distinctFrom",
                Stream.generate(() -> Map.of("id", registry.newProject(), "reason", WIDE.repeat(200)))
                        .limit(20)
                        .toList());

        var id = registry.registered(project).get("id").asString();

        await().untilAsserted(() ->
                assertThat(topics.events(Topics.PROJECT_EVENTS, id)).hasSize(1));
        registry.patch(id, 1)
                .body("{\"nature\":\"target\"}")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static List<String> many(int count, int length) {
        return IntStream.range(10, 10 + count)
                .mapToObj(i -> i + WIDE.repeat(length - 2))
                .toList();
    }

    private static List<String> regions() {
        return IntStream.range(0, 400).mapToObj(i -> "62%04d".formatted(i)).toList();
    }

    private static List<String> codes() {
        return IntStream.range(10, 30)
                .mapToObj(i -> "2206-441624-04-01-5696%d".formatted(i))
                .toList();
    }
}
