package milepost.messaging.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import milepost.messaging.app.MessagingTestApplication.SeenProjection;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What an operator sees of parked projects and does with them, over HTTP. */
record Operator(RestTestClient http) {

    /** Why the events of a project wait, or null if they do not. */
    String parked(Object project) {
        return find(project).map(found -> found.path("parked").asString()).orElse(null);
    }

    Optional<JsonNode> find(Object project) {
        return parked().stream()
                .filter(one -> one.path("aggregateId").asString().equals(project.toString()))
                .findFirst();
    }

    /** All parked aggregates, page by page. */
    List<JsonNode> parked() {
        var all = new ArrayList<JsonNode>();
        for (String cursor = ""; cursor != null; ) {
            var page = http.get()
                    .uri("/v1/operations/parked?limit=50&cursor={cursor}", cursor)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .returnResult(JsonNode.class)
                    .getResponseBody();
            page.path("items").forEach(all::add);
            cursor = page.path("nextCursor").asString(null);
        }
        return all;
    }

    /** Returns whether nothing of the project waits any more. */
    boolean resume(Object project, String action) {
        return resumed(act(project, Map.of("action", action)));
    }

    boolean resume(Object project, String action, long version) {
        return resumed(act(project, Map.of("action", action, "version", version)));
    }

    boolean replace(Object project, Map<String, ?> data) {
        return resumed(act(project, Map.of("action", "replace", "data", data)));
    }

    RestTestClient.ResponseSpec act(Object project, Map<String, ?> members) {
        var request = new HashMap<String, Object>(
                Map.of("consumer", SeenProjection.CONSUMER, "source", "/registry", "aggregateId", project.toString()));
        request.putAll(members);
        return http.post().uri("/v1/operations/resumptions").body(request).exchange();
    }

    private static boolean resumed(RestTestClient.ResponseSpec response) {
        return response.expectStatus()
                .isOk()
                .returnResult(JsonNode.class)
                .getResponseBody()
                .path("resumed")
                .asBoolean();
    }
}
