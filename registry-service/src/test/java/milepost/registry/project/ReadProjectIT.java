package milepost.registry.project;

import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.project;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

@RegistryIT
class ReadProjectIT {

    @Autowired
    RegistryClient registry;

    @Test
    void anyoneCanReadAProjectAndAnUnchangedOneIsNotSentAgain() {
        var id = registry.newProject();

        registry.get("/v1/projects/{id}", id)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"1\"");
        ifNoneMatch(id, "\"1\"").expectStatus().isNotModified().expectBody().isEmpty();
        ifNoneMatch(id, "\"2\"").expectStatus().isOk();
        registry.patch(id, 1)
                .body("{\"nature\":\"programme\"}")
                .exchange()
                .expectStatus()
                .isOk();
        ifNoneMatch(id, "\"1\"").expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"2\"");
    }

    @Test
    void anUnknownProjectIsAProblemInTheCallersLanguage() {
        var id = UUID.randomUUID();

        var english = json(registry.get("/v1/projects/{id}", id).expectStatus().isNotFound());
        var chinese = json(registry.http()
                .get()
                .uri("/v1/projects/{id}", id)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")
                .exchange());

        assertThat(english.get("type").asString()).isEqualTo("urn:milepost:problem:project-not-found");
        assertThat(english.get("detail").asString()).isEqualTo("There is no project " + id + ".");
        assertThat(chinese.get("title").asString()).isEqualTo("项目不存在");
    }

    @Test
    void aMalformedIdAndAnUnknownParameterAreRefused() {
        var id = registry.registered(project()).get("id").asString();

        registry.get("/v1/projects/{id}", "not-an-id").expectStatus().isBadRequest();
        var problem = json(registry.get("/v1/projects/{id}?fields=nameZh", id)
                .expectStatus()
                .isBadRequest());
        assertThat(problem.at("/errors/0/parameter").asString()).isEqualTo("fields");
    }

    private RestTestClient.ResponseSpec ifNoneMatch(UUID id, String tag) {
        return registry.http()
                .get()
                .uri("/v1/projects/{id}", id)
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange();
    }
}
