package milepost.web.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
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

    /** Has another port in each run. */
    private static final Pattern ISSUER_OF_A_TEST = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/(?=token\")");

    private PublishedOpenApi() {}

    /** Returns what to do if the document of a service is not the published one, and nothing if it is. */
    public static String difference(int port, String service) throws IOException {
        var published = Path.of("..", "docs", "openapi", service + ".json");
        var served = sorted(new RawHttp(port)
                .send("GET", "/v3/api-docs", Map.of(), new byte[0])
                .json());
        if (Files.exists(published) && Files.readString(published).equals(served)) {
            return "";
        }
        var written = Path.of("target", "openapi", service + ".json");
        Files.createDirectories(written.getParent());
        Files.writeString(written, served);
        return "The API has changed: cp %s/target/openapi/%s.json docs/openapi/".formatted(service, service);
    }

    private static String sorted(JsonNode document) {
        var text = JSON.writeValueAsString(JSON.convertValue(document, Map.class)) + "\n";
        return ISSUER_OF_A_TEST.matcher(text).replaceAll("http://127.0.0.1:9000/");
    }
}
