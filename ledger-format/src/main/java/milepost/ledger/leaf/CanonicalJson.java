package milepost.ledger.leaf;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import milepost.ledger.tlog.FormatException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON in the canonical form of RFC 8785 (JCS). The only numbers are integers that every JSON reader keeps exactly; events hold
 * other numbers as strings, so they are refused here.
 */
public final class CanonicalJson {

    /** 2^53 - 1, beyond which readers that use doubles lose digits. */
    private static final long MAX_INTEGER = (1L << 53) - 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CanonicalJson() {}

    /**
     * Reads any JSON, canonical or not.
     *
     * @throws FormatException unless the bytes are UTF-8 with one JSON value without repeated members
     */
    public static JsonNode parse(byte[] json) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
            var value = JSON.readTree(text.toString());
            if (value.isMissingNode()) {
                throw new FormatException("No JSON value");
            }
            return value;
        } catch (CharacterCodingException e) {
            throw new FormatException("Not UTF-8", e);
        } catch (JacksonException e) {
            throw new FormatException("Not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Writes the canonical form of a value.
     *
     * @throws FormatException if the value has a number that is not an exact integer, or a string that is not Unicode
     */
    public static byte[] write(JsonNode value) {
        var out = new StringBuilder();
        append(value, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(JsonNode value, StringBuilder out) {
        switch (value.getNodeType()) {
            case OBJECT -> appendObject(value, out);
            case ARRAY -> appendArray(value, out);
            case STRING -> appendString(value.stringValue(), out);
            case NUMBER -> out.append(exactInteger(value));
            case BOOLEAN, NULL -> out.append(value.asString("null"));
            case BINARY, POJO, MISSING -> throw new FormatException("Not a JSON value: " + value.getNodeType());
        }
    }

    private static void appendObject(JsonNode object, StringBuilder out) {
        char before = '{';
        // String's own order compares UTF-16 code units, as RFC 8785 section 3.2.3 demands.
        for (var name : object.propertyNames().stream().sorted().toList()) {
            out.append(before);
            appendString(name, out);
            out.append(':');
            append(object.get(name), out);
            before = ',';
        }
        out.append(object.isEmpty() ? "{}" : "}");
    }

    private static void appendArray(JsonNode array, StringBuilder out) {
        char before = '[';
        for (var element : array) {
            out.append(before);
            append(element, out);
            before = ',';
        }
        out.append(array.isEmpty() ? "[]" : "]");
    }

    private static long exactInteger(JsonNode number) {
        if (!number.isIntegralNumber() || !number.canConvertToLong() || Math.abs(number.longValue()) > MAX_INTEGER) {
            throw new FormatException(
                    "Only integers up to 2^53 - 1 may stand as numbers, others as strings: " + number);
        }
        return number.longValue();
    }

    private static void appendString(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append("\\u").append(HexFormat.of().toHexDigits(c));
                    } else if (isLoneSurrogate(text, i)) {
                        throw new FormatException("A string holds half of a character");
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isLoneSurrogate(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
