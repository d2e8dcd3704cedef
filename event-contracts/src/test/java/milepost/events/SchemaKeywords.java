package milepost.events;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The part of JSON Schema that our schemas keep to, so that what changes in them can be judged by a small program. */
final class SchemaKeywords {

    /** Say something to people only. */
    static final Set<String> ANNOTATIONS = Set.of("title", "description", "examples");

    /** Narrow a value; may never change. */
    static final Set<String> ASSERTIONS = Set.of("format", "pattern", "minItems", "maxItems", "minimum", "maximum");

    /** Judged one by one. */
    static final Set<String> STRUCTURE =
            Set.of("$schema", "$id", "$ref", "$defs", "type", "properties", "required", "items", "anyOf", "enum");

    private SchemaKeywords() {}

    /** Words that may be joined by others: {@code anyOf [enum, string]}. */
    static boolean isVocabulary(JsonNode schema) {
        var choices = schema.path("anyOf");
        return choices.size() == 2
                && choices.get(0).has("enum")
                && choices.get(1).path("type").asString("").equals("string");
    }

    /** The schemas directly inside this one, by where they stand. */
    static Map<String, JsonNode> subschemas(JsonNode schema) {
        var inside = new LinkedHashMap<String, JsonNode>();
        for (var keyword : Set.of("properties", "$defs")) {
            schema.path(keyword)
                    .properties()
                    .forEach(member -> inside.put(keyword + "/" + member.getKey(), member.getValue()));
        }
        if (schema.has("items")) {
            inside.put("items", schema.get("items"));
        }
        return inside;
    }

    /** The schema that this one refers to in the same document, or itself. */
    static JsonNode resolve(JsonNode root, JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : root.at(reference.substring(1));
    }
}
