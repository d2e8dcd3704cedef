package milepost.web.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The OpenAPI documents in {@code docs/openapi}, from which the console's client is generated. A service whose document has changed
 * writes it to {@code target/openapi} and fails, so that the change is seen and its file is replaced.
 */
public final class PublishedOpenApi {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private PublishedOpenApi() {}

    /** Returns what to do if the document of a service is not the published one, and nothing if it is. */
    public static String difference(int port, String service) throws IOException {
        var published = Path.of("..", "docs", "openapi", service + ".json");
        var served = new RawHttp(port)
                .send("GET", "/v3/api-docs", Map.of(), new byte[0])
                .json();
        if (Files.exists(published) && JSON.readTree(published.toFile()).equals(served)) {
            return "";
        }
        var written = Path.of("target", "openapi", service + ".json");
        Files.createDirectories(written.getParent());
        Files.writeString(written, sorted(served));
        return "The API has changed: cp %s/target/openapi/%s.json docs/openapi/".formatted(service, service);
    }

    private static String sorted(JsonNode document) {
        return JSON.writeValueAsString(JSON.convertValue(document, Map.class)) + "\n";
    }
}
