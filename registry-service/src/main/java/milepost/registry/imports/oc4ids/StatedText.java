package milepost.registry.imports.oc4ids;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads texts of members. */
final class StatedText {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private StatedText() {}

    /** Returns a text on one line; empty if there is none. */
    static String line(JsonNode value) {
        return SPACES.matcher(value.asString("")).replaceAll(" ").strip();
    }

    /** Returns the texts of a list, or the only one that stands in its place. */
    static List<String> lines(JsonNode list) {
        var values = list.isArray() ? list.valueStream() : Stream.of(list);
        return values.map(StatedText::line)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
