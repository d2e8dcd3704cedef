package milepost.web.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import milepost.web.check.Faults;
import milepost.web.check.Line;
import milepost.web.check.RecordChecks;
import milepost.web.check.Text;
import milepost.web.value.RecordType;
import milepost.web.value.TextValues;
import milepost.web.value.UnfitValueException;
import milepost.web.value.ValueType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Converts a JSON tree into request values. Continues after a fault so that all are found. Each record is checked as soon as its
 * members have been read.
 */
final class ValueReader {

    private static final Set<Class<?>> INTS = Set.of(Integer.class, int.class);
    private static final Set<Class<?>> LONGS = Set.of(Long.class, long.class);
    private static final Set<Class<?>> BOOLEANS = Set.of(Boolean.class, boolean.class);

    private final JsonMapper json;
    private final RecordChecks checks;

    /** @param json reads values of types that this class does not know */
    ValueReader(JsonMapper json, RecordChecks checks) {
        this.json = json;
        this.checks = checks;
    }

    /** Returns the value, or null if it is null or faulty. */
    @Nullable Object read(JsonNode node, ValueType type, Faults faults) {
        if (JsonNode.class.isAssignableFrom(type.raw()) && type.raw().isInstance(node) && !node.isMissingNode()) {
            return node;
        }
        if (node.isMissingNode() || node.isNull()) {
            return missing(type, faults);
        }
        try {
            if (List.class == type.raw()) {
                return list(node, type, faults);
            }
            if (Map.class == type.raw()) {
                return map(node, type, faults);
            }
            return type.raw().isRecord() ? object(node, type, faults) : single(node, type);
        } catch (UnfitValueException e) {
            faults.unreadable("", e.code(), e.args().toArray());
            return type.whenMissing();
        }
    }

    private static @Nullable Object missing(ValueType type, Faults faults) {
        if (type.required() && !type.isEmptyWhenMissing()) {
            faults.unreadable("", type.codeWhenMissing());
        }
        return type.whenMissing();
    }

    private List<@Nullable Object> list(JsonNode node, ValueType type, Faults faults) {
        if (!node.isArray()) {
            throw UnfitValueException.expected(type.raw());
        }
        var values = new ArrayList<@Nullable Object>(node.size());
        for (var i = 0; i < node.size(); i++) {
            values.add(read(node.get(i), type.arguments().getFirst(), faults.at("/" + i)));
        }
        return Collections.unmodifiableList(values);
    }

    private Map<String, @Nullable Object> map(JsonNode node, ValueType type, Faults faults) {
        if (!node.isObject()) {
            throw UnfitValueException.expected(type.raw());
        }
        var values = new LinkedHashMap<String, @Nullable Object>();
        node.properties().forEach(entry -> {
            var place = faults.at("/" + escaped(entry.getKey()));
            values.put(entry.getKey(), read(entry.getValue(), type.arguments().getLast(), place));
        });
        return Collections.unmodifiableMap(values);
    }

    private @Nullable Object object(JsonNode node, ValueType type, Faults faults) {
        if (!node.isObject()) {
            throw UnfitValueException.expected(type.raw());
        }
        var record = RecordType.of(type.raw());
        var values = record.members().entrySet().stream()
                .map(member ->
                        read(node.path(member.getKey()), member.getValue(), faults.at("/" + escaped(member.getKey()))))
                .toArray();
        refuseUnknown(node, record, faults);
        return checks.made(record, values, faults);
    }

    private static void refuseUnknown(JsonNode node, RecordType record, Faults faults) {
        for (var name : node.propertyNames()) {
            if (!record.members().containsKey(name)) {
                var known = String.join(", ", new TreeSet<>(record.members().keySet()));
                faults.at("/" + escaped(name)).unreadable("", "unknown-member", known);
            }
        }
    }

    private Object single(JsonNode node, ValueType type) {
        var raw = type.raw();
        if (raw == String.class && node.isString()) {
            return text(node.stringValue().strip(), type);
        }
        if (type.day() != null && node.isString()) {
            return TextValues.instant(node.stringValue(), type.day());
        }
        if (TextValues.areText(raw) && node.isString()) {
            return TextValues.read(node.stringValue(), raw);
        }
        if ((INTS.contains(raw) && node.isIntegralNumber() && node.canConvertToInt())) {
            return node.intValue();
        }
        if (LONGS.contains(raw) && node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        if (BOOLEANS.contains(raw) && node.isBoolean()) {
            return node.booleanValue();
        }
        if (raw == BigDecimal.class && node.isNumber()) {
            return node.decimalValue();
        }
        return other(node, type);
    }

    /**
     * PostgreSQL stores neither NUL nor half a surrogate pair, so no text may have them, whatever its constraints. A text that is too
     * long is not checked further, since that could take long.
     */
    private static String text(String text, ValueType type) {
        for (var constraint : type.annotations()) {
            var max = constraint instanceof Line line
                    ? line.max()
                    : constraint instanceof Text lines ? lines.max() : Integer.MAX_VALUE;
            if (text.codePointCount(0, text.length()) > max) {
                throw new UnfitValueException("max-size", max);
            }
        }
        if (text.codePoints().anyMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))) {
            throw new UnfitValueException("control-character");
        }
        return text;
    }

    private Object other(JsonNode node, ValueType type) {
        var isKnown = type.raw() == String.class || TextValues.areText(type.raw());
        if (isKnown) {
            throw UnfitValueException.expected(type.raw());
        }
        try {
            return json.treeToValue(node, json.constructType(type.type()));
        } catch (JacksonException e) {
            throw UnfitValueException.expected(type.raw());
        }
    }

    /** RFC 6901, section 3. */
    static String escaped(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }
}
