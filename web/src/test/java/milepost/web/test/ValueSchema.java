package milepost.web.test;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The schema of one value without references and without the alternative null.
 *
 * @param nullable whether null is a value too
 */
record ValueSchema(JsonNode node, boolean nullable) {

    static ValueSchema of(ApiDocument document, JsonNode schema) {
        var resolved = document.resolved(schema);
        var choices = resolved.has("anyOf") ? resolved.path("anyOf") : resolved.path("oneOf");
        if (choices.isArray()) {
            var nullable = choices.valueStream().anyMatch(ValueSchema::isNull);
            return choices.valueStream()
                    .filter(choice -> !isNull(choice))
                    .findFirst()
                    .map(choice -> new ValueSchema(of(document, choice).node(), nullable))
                    .orElseThrow();
        }
        return new ValueSchema(resolved, types(resolved).anyMatch("null"::equals));
    }

    Set<String> types() {
        return types(node).filter(type -> !type.equals("null")).collect(Collectors.toSet());
    }

    boolean is(String type) {
        return types().contains(type);
    }

    String format() {
        return node.path("format").asString("");
    }

    Set<String> required() {
        return node.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private static boolean isNull(JsonNode schema) {
        return schema.path("type").asString("").equals("null");
    }

    private static Stream<String> types(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray()
                ? type.valueStream().map(JsonNode::asString)
                : Stream.of(type.asString("")).filter(text -> !text.isEmpty());
    }
}
