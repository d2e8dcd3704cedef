package milepost.web.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Values that no operation may accept, or may accept only as a text. */
final class BadValues {

    /** Texts for any part of an address, sent as they are. */
    static final List<String> ENCODED =
            List.of("%C0%BC%D6%DD", "100%", "%zz", "%ff", "%ED%A0%80", "a%00b", "%0A", "%c2%85");

    /** Path segments that are the id of nothing. */
    static final List<String> SEGMENTS = List.of(
            "{0}",
            "[", "兰合", "%EF%BC%91", "a%2Fb", "a;b", "a%5Cb", "%2B300000-01-01", "a".repeat(3000), "'", "%F0%9F%9A%84");

    /** Texts that may be a value, but must not break anything. */
    static final List<String> TEXTS =
            List.of("'", "%5C", "%25", "_", "%F0%9F%9A%84", "%22%5D%7D", "[", "兰合", "a".repeat(3000));

    static final List<String> INSTANTS = List.of(
            "20261128",
            "+300000-01-01T00:00:00Z",
            "+999999999-01-01T00:00:00Z",
            "-0001-01-01T00:00:00Z",
            "10000-01-01T00:00:00Z",
            "2026-13-01T00:00:00Z",
            "2026-11-28T00:00:00",
            " 2026-11-28T00:00:00Z",
            "yesterday");

    private static final List<String> DATES = List.of(
            "1/2/26", "2026-2-1", "20260201", "+12026-01-01", "2026-02-30", " 2026-02-01", "2026-02-01 ", "1234567890");
    private static final List<String> INTEGERS = List.of("x", "1.5", "1e3", "１", "99999999999999999999", "0x1", " 1");

    /** Long enough to exhaust a pattern that is matched recursively. */
    private static final int LONG = 2_000;

    private BadValues() {}

    /** Returns texts that do not have the form of a schema. */
    static List<String> of(ValueSchema schema) {
        if (schema.node().has("enum")) {
            return List.of("nope", " ", schema.node().path("enum").path(0).asString() + " ");
        }
        if (schema.is("integer") || schema.is("number")) {
            return INTEGERS;
        }
        if (schema.is("boolean")) {
            return List.of("yes", "TRUE", "1");
        }
        var texts = new ArrayList<>(ofFormat(schema.format()));
        if (schema.node().has("pattern")) {
            texts.add("no-match!");
        }
        if (schema.node().has("maxLength")) {
            texts.add("x".repeat(schema.node().path("maxLength").asInt() + 1));
            texts.add("a-".repeat(LONG));
        }
        return texts;
    }

    private static List<String> ofFormat(String format) {
        return switch (format) {
            case "date-time" -> INSTANTS;
            case "date" -> DATES;
            case "uuid" ->
                List.of("x", "00000000-0000-0000-0000-00000000000g", "{00000000-0000-0000-0000-000000000000}");
            default -> List.of();
        };
    }

    /** Returns JSON values of other types. */
    static Stream<String> ofOtherTypes(ValueSchema schema, boolean required) {
        var types = schema.types();
        return Stream.of("1", "1.5", "\"x\\u0000\"", "\"\\ud800\"", "true", "[]", "{}", "[[]]", "1e999999999", "null")
                .filter(json -> !fits(json, types, schema, required));
    }

    private static boolean fits(String json, Set<String> types, ValueSchema schema, boolean required) {
        if (types.isEmpty()) {
            return true;
        }
        return switch (json.charAt(0)) {
            case '"' -> false; // characters that no text may have
            case 't' -> types.contains("boolean");
            case '[' -> types.contains("array") && json.equals("[]");
            case '{' -> types.contains("object") && schema.required().isEmpty();
            case 'n' -> schema.nullable() || !required;
            default -> types.contains("number") || (types.contains("integer") && json.equals("1"));
        };
    }
}
