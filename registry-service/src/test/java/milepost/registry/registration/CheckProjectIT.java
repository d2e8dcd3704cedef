package milepost.registry.registration;

import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.line;
import static milepost.registry.RegistryClient.newPlace;
import static milepost.registry.RegistryClient.project;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A project is checked while it is being described; registering it meets with the same. */
@RegistryIT
class CheckProjectIT {

    private static final String CHECK = "/v1/projects/check";

    @Autowired
    RegistryClient registry;

    @Test
    void theCandidatesAreThoseThatRegisteringWouldNameAndNothingIsRegistered() {
        var name = newPlace() + "至" + newPlace() + "铁路";
        var registered = registry.registered(project(name)).get("id").asString();
        var same = line(name + "建设", "620100", "620200");

        var checked = checked(same);

        var refused = json(registry.register(same).expectStatus().isEqualTo(409));
        assertThat(checked.get("candidates")).isEqualTo(refused.get("candidates"));
        assertThat(checked.at("/candidates/0/id").asString()).isEqualTo(registered);
        assertThat(json(registry.get("/v1/projects?q={name}", name)).get("items"))
                .hasSize(1);
    }

    @Test
    void aNewProjectHasNoCandidatesAndCanBeRegisteredAfterwards() {
        var project = project(newPlace() + "至" + newPlace() + "铁路");

        var first = checked(project);
        var second = checked(project);

        assertThat(first.get("candidates")).isEmpty();
        assertThat(second.get("candidates")).isEmpty();
        registry.register(project).expectStatus().isCreated();
    }

    @Test
    void candidatesThatAreNamedAsDistinctAreStillCandidates() {
        var name = newPlace() + "至" + newPlace() + "铁路";
        var other = registry.registered(project(name)).get("id").asString();
        var project = project(name);
        project.put("distinctFrom", List.of(Map.of("id", other, "reason", "另一线位")));

        assertThat(checked(project).get("candidates")).hasSize(1);
    }

    @Test
    void whatIsWrongIsNamedAsByRegistering() {
        var wrong = project(" ");
        wrong.put("codes", List.of("1"));

        registry.post(CHECK)
                .body(wrong)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[?(@.pointer == '/nameZh')]")
                .exists()
                .jsonPath("$.errors[?(@.pointer == '/codes/0')]")
                .exists();
        registry.as(TestTokens.of(Role.REGISTRAR).regions("64"))
                .post(CHECK)
                .body(project())
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("region-out-of-scope");
    }

    @Test
    void onlyRegistrarsCheck() {
        registry.as(TestTokens.of(Role.REPORTER))
                .post(CHECK)
                .body(project())
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private JsonNode checked(Map<String, Object> project) {
        return json(registry.post(CHECK).body(project).exchange().expectStatus().isOk());
    }
}
