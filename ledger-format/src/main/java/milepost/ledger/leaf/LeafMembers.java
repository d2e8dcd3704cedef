package milepost.ledger.leaf;

import java.time.DateTimeException;
import java.time.Instant;
import milepost.ledger.tlog.FormatException;
import tools.jackson.databind.JsonNode;

/** Reads the members of a leaf strictly. */
final class LeafMembers {

    private LeafMembers() {}

    static long count(JsonNode value, String name, long least) {
        if (!value.isIntegralNumber() || value.longValue() < least) {
            throw new FormatException(name + " must be an integer from " + least);
        }
        return value.longValue();
    }

    static String text(JsonNode leaf, String name) {
        var text = string(leaf, name);
        if (text.isEmpty()) {
            throw new FormatException(name + " must not be empty");
        }
        return text;
    }

    static String string(JsonNode leaf, String name) {
        var value = leaf.path(name);
        if (!value.isString()) {
            throw new FormatException(name + " must be a string");
        }
        return value.stringValue();
    }

    static Instant instant(JsonNode leaf, String name) {
        try {
            return Instant.parse(text(leaf, name));
        } catch (DateTimeException e) {
            throw new FormatException(name + " must be a time in UTC", e);
        }
    }
}
