package milepost.standalone.seeds;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A registry in memory, with as much of registry-service's public API as a loader meets. */
final class FakeRegistry extends FakeService {

    final Map<String, JsonNode> regions = new LinkedHashMap<>();
    final Map<String, ObjectNode> regionSets = new LinkedHashMap<>();
    final Map<String, ObjectNode> plans = new LinkedHashMap<>();
    final Map<String, ObjectNode> projects = new LinkedHashMap<>();
    final Map<String, ArrayNode> citations = new LinkedHashMap<>();

    /** What clauses name, in the order in which it was told; without a projectId as long as no project is linked. */
    final List<ObjectNode> named = new ArrayList<>();

    final Set<String> refusedRegions = new HashSet<>();

    FakeRegistry() throws IOException {}

    ObjectNode project(String nameZh) {
        return projects.values().stream()
                .filter(project -> project.path("nameZh").asString().equals(nameZh))
                .findFirst()
                .orElseThrow();
    }

    String id(String nameZh) {
        return project(nameZh).path("id").asString();
    }

    @Override
    void handle(HttpExchange exchange, String[] path) throws IOException {
        if (exchange.getRequestMethod().equals("PUT")) {
            putSet(exchange, path[1], body(exchange));
        } else if (path[0].equals("regions")) {
            define(exchange, body(exchange).path("regions"));
        } else if (exchange.getRequestMethod().equals("POST")) {
            post(exchange, path, body(exchange));
        } else {
            get(exchange, path);
        }
    }

    private void get(HttpExchange exchange, String[] path) throws IOException {
        if (path.length == 3) {
            answer(exchange, 200, named(path[1], exchange.getRequestURI().getQuery()));
            return;
        }
        if (path[0].equals("region-sets")) {
            var page = JSON.createObjectNode();
            regionSets.values().forEach(page.putArray("items")::add);
            answer(exchange, 200, page);
            return;
        }
        if (path.length == 1) {
            var query = exchange.getRequestURI().getRawQuery();
            var name = query.contains("q=")
                    ? URLDecoder.decode(query.substring(query.indexOf("q=") + 2), StandardCharsets.UTF_8)
                    : "";
            var page = JSON.createObjectNode();
            var items = page.putArray("items");
            projects.values().stream()
                    .filter(project -> project.path("nameZh").asString().contains(name))
                    .forEach(items::add);
            answer(exchange, 200, page);
            return;
        }
        var found = (path[0].equals("plans") ? plans : projects).get(path[1]);
        answer(exchange, found == null ? 404 : 200, found == null ? problem("not-found", "There is none") : found);
    }

    /** In pages of 20, whatever is wished; the cursor is the number of those before it. */
    private ObjectNode named(String plan, String query) {
        var before = query.contains("cursor=") ? Integer.parseInt(query.substring(query.indexOf("cursor=") + 7)) : 0;
        var ofPlan = named.stream()
                .filter(citation -> citation.path("plan").asString().equals(plan))
                .toList();
        var end = Math.min(before + 20, ofPlan.size());
        var page = JSON.createObjectNode();
        page.putArray("items").addAll(ofPlan.subList(before, end));
        return page.put("nextCursor", end < ofPlan.size() ? Integer.toString(end) : null);
    }

    private void post(HttpExchange exchange, String[] path, ObjectNode body) throws IOException {
        var key = key(exchange);
        if (answered(exchange, key)) {
            return;
        }
        if (path[0].equals("projects") && path.length == 1 && refused(body).isPresent()) {
            answer(exchange, 409, refused(body).get());
        } else {
            writes.put(key, body.deepCopy());
            write(path, body, writes.get(key));
            answer(exchange, 201, writes.get(key));
        }
    }

    /** A region must have its parent. */
    private void define(HttpExchange exchange, JsonNode wanted) throws IOException {
        var known = new HashSet<>(regions.keySet());
        wanted.forEach(region -> known.add(region.path("code").asString()));
        var problem = problem("unresolved-reference", "It is not there");
        var errors = problem.putArray("errors");
        for (var i = 0; i < wanted.size(); i++) {
            var region = wanted.get(i);
            if (refusedRegions.contains(region.path("code").asString())) {
                errors.addObject().put("pointer", "/regions/" + i + "/nameZh").put("detail", "it is refused");
            }
            if (region.has("parent") && !known.contains(region.path("parent").asString())) {
                errors.addObject().put("pointer", "/regions/" + i + "/parent").put("detail", "there is none");
            }
        }
        if (!errors.isEmpty()) {
            answer(exchange, 422, problem);
            return;
        }
        var outcome = new int[3];
        for (var region : wanted) {
            var before = regions.put(region.path("code").asString(), region);
            outcome[before == null ? 0 : before.equals(region) ? 2 : 1]++;
        }
        answer(
                exchange,
                200,
                JSON.createObjectNode()
                        .put("defined", outcome[0])
                        .put("changed", outcome[1])
                        .put("unchanged", outcome[2]));
    }

    private void putSet(HttpExchange exchange, String id, ObjectNode set) throws IOException {
        var before = regionSets.get(id);
        var seen = exchange.getRequestHeaders().getFirst("If-Match");
        var version = before == null ? 0 : before.path("version").asInt();
        if (before == null ? seen != null : !("\"" + version + "\"").equals(seen)) {
            answer(exchange, 412, problem("stale-version", "It has changed"));
            return;
        }
        regionSets.put(id, set.put("id", id).put("version", version + 1));
        answer(exchange, 200, set);
    }

    private void write(String[] path, ObjectNode body, ObjectNode written) {
        if (path[0].equals("plans") && path.length == 3) {
            named.add(body.put("plan", path[1]));
        } else if (path[0].equals("plans")) {
            plans.put(body.path("id").asString(), body);
        } else if (path.length == 1) {
            var id = UUID.randomUUID().toString();
            written.put("id", id);
            projects.put(id, body.put("id", id));
            citations.put(id, JSON.createArrayNode());
        } else {
            citations.get(path[1]).add(body);
            link(path[1], body);
        }
    }

    private void link(String project, ObjectNode body) {
        var waiting = named.stream()
                .filter(citation -> !citation.has("projectId")
                        && List.of("plan", "clause", "phrase").stream()
                                .allMatch(member -> citation.get(member).equals(body.get(member))))
                .findFirst();
        waiting.orElseGet(() -> {
                    named.add(body.deepCopy());
                    return named.getLast();
                })
                .put("projectId", project);
    }

    private Optional<ObjectNode> refused(ObjectNode body) {
        var name = body.path("nameZh").asString();
        var distinct = body.path("distinctFrom")
                .valueStream()
                .map(other -> other.path("id").asString())
                .toList();
        return projects.values().stream()
                .filter(project -> names(project).contains(name))
                .filter(project -> !distinct.contains(project.path("id").asString()))
                .findFirst()
                .map(project -> {
                    var problem = problem("duplicate-suspected", "It may be registered already");
                    problem.putArray("candidates").add(project);
                    return problem;
                });
    }

    private static List<String> names(JsonNode project) {
        var names = new ArrayList<String>();
        names.add(project.path("nameZh").asString());
        project.path("aliases").forEach(alias -> names.add(alias.asString()));
        return names;
    }
}
