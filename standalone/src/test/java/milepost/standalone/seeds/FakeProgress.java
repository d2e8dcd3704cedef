package milepost.standalone.seeds;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A progress-service in memory, with as much of its public API as a loader meets. */
final class FakeProgress extends FakeService {

    /** By id, as they are returned. */
    final Map<String, ObjectNode> milestones = new LinkedHashMap<>();

    /** What it was told: where, then what. */
    final List<String> told = new ArrayList<>();

    /** By the id of their project. */
    final Map<String, List<ObjectNode>> indicators = new LinkedHashMap<>();

    final Set<String> refusedTitles = new HashSet<>();

    /** How many of the next calls find that the registry's events have not arrived. */
    int behind;

    FakeProgress() throws IOException {}

    List<ObjectNode> of(String project) {
        return milestones.values().stream()
                .filter(milestone -> milestone.path("projectId").asString().equals(project))
                .toList();
    }

    ObjectNode milestone(String project, String titleZh) {
        return of(project).stream()
                .filter(milestone -> milestone.path("titleZh").asString().equals(titleZh))
                .findFirst()
                .orElseThrow();
    }

    @Override
    void handle(HttpExchange exchange, String[] path) throws IOException {
        if (behind > 0) {
            behind--;
            answer(exchange, 404, problem("project-unknown-here", "Its events have not arrived"));
        } else if (exchange.getRequestMethod().equals("GET")) {
            var page = JSON.createObjectNode();
            var indicatorsOf = indicators.getOrDefault(path[1], List.of());
            page.putArray("items").addAll(path[2].equals("indicators") ? indicatorsOf : of(path[1]));
            answer(exchange, 200, page);
        } else if (!answered(exchange, key(exchange))) {
            write(exchange, path, body(exchange));
        }
    }

    private void write(HttpExchange exchange, String[] path, ObjectNode body) throws IOException {
        if (refusedTitles.contains(body.path("titleZh").asString(""))) {
            answer(exchange, 403, problem("not-own-project", "It is another's"));
            return;
        }
        told.add(path[2] + " " + body);
        var milestone = switch (path[2]) {
            case "milestones" -> add(path[1], body);
            case "indicators" -> measure(path[1], body);
            case "target-changes" -> move(milestones.get(path[1]), body);
            default ->
                milestones
                        .get(path[1])
                        .put("actualDate", body.path("actualDate").asString());
        };
        writes.put(key(exchange), milestone.deepCopy());
        answer(exchange, 201, milestone);
    }

    private ObjectNode add(String project, ObjectNode body) {
        var milestone = body.deepCopy().put("id", UUID.randomUUID().toString()).put("projectId", project);
        milestone.putNull("actualDate").putArray("targets").addObject().set("date", body.get("baselineDate"));
        milestones.put(milestone.path("id").asString(), milestone);
        return milestone;
    }

    private ObjectNode measure(String project, ObjectNode body) {
        indicators.computeIfAbsent(project, _ -> new ArrayList<>()).add(body);
        return body;
    }

    private static ObjectNode move(JsonNode milestone, ObjectNode body) {
        var targets = (ArrayNode) milestone.path("targets");
        targets.addObject().put("date", body.path("newTarget").asString()).set("change", body);
        return (ObjectNode) milestone;
    }
}
