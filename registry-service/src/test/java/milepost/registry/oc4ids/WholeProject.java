package milepost.registry.oc4ids;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A project with every member of the schema of OC4IDS 0.9.5, made from the schema. */
public final class WholeProject {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DEPTH = 7;

    private final JsonNode schema = JSON.readTree(Oc4idsSchema.resource("project-schema.json"));

    private WholeProject() {}

    /** Returns a project; texts are the names of their members. */
    public static ObjectNode make() {
        var whole = new WholeProject();
        return whole.object(whole.schema, 0);
    }

    /** Returns the paths of all values of an object, lists with []. */
    public static Set<String> paths(JsonNode value) {
        var paths = new LinkedHashSet<String>();
        collect(value, "", paths);
        return paths;
    }

    private static void collect(JsonNode value, String path, Set<String> paths) {
        if (value.isObject()) {
            value.forEachEntry((name, member) -> collect(member, path.isEmpty() ? name : path + "." + name, paths));
        } else if (value.isArray()) {
            value.valueStream().forEach(item -> collect(item, path + "[]", paths));
        } else {
            paths.add(path);
        }
    }

    private ObjectNode object(JsonNode type, int depth) {
        var object = JSON.createObjectNode();
        type.path("properties").forEachEntry((name, member) -> {
            var value = value(name, member, depth + 1);
            if (value != null) {
                object.set(name, value);
            }
        });
        return object;
    }

    private JsonNode value(String name, JsonNode given, int depth) {
        var type = given.has("$ref") ? schema.at(given.get("$ref").asString().substring(1)) : given;
        if (type.has("properties")) {
            return depth > DEPTH ? null : object(type, depth);
        }
        if (type.toString().startsWith("{\"oneOf\"")
                || type.path("type").toString().contains("array")) {
            ArrayNode list = JSON.createArrayNode();
            var item = value(name, type.path("items"), depth + 1);
            return item == null ? null : list.add(item);
        }
        return type.path("type").toString().contains("number")
                        || type.path("type").toString().contains("integer")
                ? JSON.getNodeFactory().numberNode(7)
                : JSON.getNodeFactory().stringNode(name);
    }
}
