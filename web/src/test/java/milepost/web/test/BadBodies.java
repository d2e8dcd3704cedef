package milepost.web.test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import milepost.web.test.ApiDocument.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of one operation that it must refuse: its example with a fault in one place each, and texts that are no JSON. */
final class BadBodies {

    private static final String MARK = "@@@";
    private static final int TOO_LARGE = 2_000_000;
    /** Enough to exhaust the stack of a pattern that is matched recursively. */
    private static final int LONG = 200_000;

    private final ApiDocument document;
    private final JsonNode example;
    private final JsonNode schema;
    private final String type;
    private final boolean isPatch;
    private final boolean isRequired;
    private BiConsumer<Body, String> to = (_, _) -> {};

    /** A body with its content type. */
    record Body(String type, byte[] bytes) {}

    BadBodies(ApiDocument document, Operation operation) {
        this.document = document;
        example = operation.body().path("example");
        schema = operation.body().path("schema");
        type = operation.bodyType();
        isPatch = type.contains("merge-patch");
        isRequired = operation.definition().path("requestBody").path("required").asBoolean(false);
    }

    /** @param consumer takes a body and the pointer that its problem must name, null if the whole is wrong */
    void forEach(BiConsumer<Body, String> consumer) {
        to = consumer;
        for (var text :
                List.of("[]", "1", "\"x\"", "{", "{}x", "{'a':1}", "{\"a\":1,}", "// x\n{}", "[".repeat(100_000))) {
            send(type, text, null);
        }
        if (isRequired) {
            send(type, "", null);
            send(type, "null", null);
        }
        to.accept(new Body(type, new byte[] {'{', '"', (byte) 0xFF, '"', ':', '1', '}'}), null);
        to.accept(new Body(type, ("{\"a\":\"" + "x".repeat(TOO_LARGE) + "\"}").getBytes(StandardCharsets.UTF_8)), null);
        for (var other : List.of(
                "application/yaml",
                "text/plain",
                "text/csv",
                "application/xml",
                "application/cbor",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/octet-stream",
                type + "; charset=nonsense")) {
            send(other, example.toString(), null);
        }
        if (example.isObject()) {
            members((ObjectNode) example, schema, "");
        }
    }

    private void members(ObjectNode object, JsonNode described, String place) {
        object.put("colour", "red");
        send(type, example.toString(), place + "/colour");
        object.remove("colour");
        var properties = document.schema(described).node().path("properties");
        var required = document.schema(described).required();
        properties.properties().forEach(property -> {
            var name = property.getKey();
            var isRequired = required.contains(name) && !isPatch;
            var value = object.path(name);
            member(object, name, property.getValue(), isRequired, place + "/" + name);
            nested(value, property.getValue(), place + "/" + name);
        });
    }

    private void nested(JsonNode value, JsonNode described, String place) {
        if (value instanceof ObjectNode object) {
            members(object, described, place);
        } else if (value instanceof ArrayNode array && !array.isEmpty()) {
            var items = document.schema(described).node().path("items");
            var first = array.get(0);
            faults(items, true).forEach(json -> {
                array.set(0, MARK);
                sendMarked(json, place + "/0");
            });
            array.set(0, first);
            nested(first, items, place + "/0");
        }
    }

    private void member(ObjectNode object, String name, JsonNode described, boolean isRequired, String place) {
        var before = object.path(name);
        object.put(name, MARK);
        faults(described, isRequired).forEach(json -> sendMarked(json, place));
        sendMarked("1,\"" + name + "\":1", place);
        if (before.isMissingNode()) {
            object.remove(name);
        } else {
            object.set(name, before);
        }
    }

    private List<String> faults(JsonNode described, boolean isRequired) {
        var value = document.schema(described);
        var faults = new java.util.ArrayList<>(
                BadValues.ofOtherTypes(value, isRequired).toList());
        if (value.is("string")) {
            BadValues.of(value).stream()
                    .filter(text -> !text.isBlank() && text.strip().equals(text)
                            || !value.format().isEmpty())
                    .forEach(text -> faults.add("\"" + text + "\""));
            if (value.node().has("maxLength")) {
                faults.add("\"" + "a-".repeat(LONG) + "\"");
            }
            if (value.node().path("minLength").asInt(0) > 0) {
                faults.add("\" \"");
            }
        }
        return faults;
    }

    private void sendMarked(String json, String place) {
        send(type, example.toString().replace("\"" + MARK + "\"", json), place);
    }

    private void send(String contentType, String text, String place) {
        to.accept(new Body(contentType, text.getBytes(StandardCharsets.UTF_8)), place);
    }
}
