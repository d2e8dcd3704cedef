package milepost.registry.imports;

import static milepost.registry.RegistryClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import milepost.registry.RegistryClient;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Imports files as an office does from the command line. */
public record ImportClient(RegistryClient registry) {

    public ResponseSpec send(byte[] file, String query) {
        return registry.http()
                .post()
                .uri("/v1/imports?" + query)
                .header(HttpHeaders.AUTHORIZATION, registry.token().bearer())
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(file)
                .exchange();
    }

    /** Sends a file, waits for the end and returns the import. */
    public JsonNode sent(byte[] file, String query) {
        return json(send(file, query + "&waitFor=60").expectStatus().isCreated());
    }

    public JsonNode run(JsonNode of) {
        return json(registry.post("/v1/imports/{id}/run?waitFor=60", id(of))
                .exchange()
                .expectStatus()
                .isOk());
    }

    public JsonNode decided(JsonNode of, List<Map<String, Object>> decisions) {
        return json(registry.post("/v1/imports/{id}/decisions?waitFor=60", id(of))
                .body(Map.of("decisions", decisions))
                .exchange()
                .expectStatus()
                .isOk());
    }

    public ResponseSpec read(String uri, Object... variables) {
        return registry.http()
                .get()
                .uri(uri, variables)
                .header(HttpHeaders.AUTHORIZATION, registry.token().bearer())
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh")
                .exchange();
    }

    public List<JsonNode> rows(JsonNode of, String outcome) {
        return json(read("/v1/imports/{id}/rows?limit=500&outcome={outcome}", id(of), outcome))
                .get("items")
                .valueStream()
                .toList();
    }

    public String errors(JsonNode of) {
        return read("/v1/imports/{id}/errors.csv", id(of))
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    static String id(JsonNode of) {
        return of.get("id").asString();
    }

    /** Checks the counts, in the order registered, amended, same, suspected, refused, skipped. */
    public static void assertCounts(JsonNode of, int... counts) {
        assertThat(of.get("counts").valueStream().mapToInt(JsonNode::asInt).toArray())
                .as("%s", of)
                .containsExactly(counts);
    }
}
