package milepost.registry.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Tables of characters that are kept as resources of this package. */
final class Table {

    private Table() {}

    /** Returns the lines of a table, without remarks. */
    static List<String> lines(String name) {
        try (var table = Objects.requireNonNull(Table.class.getResourceAsStream("/script/" + name), name)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the readings of the characters from one to another, in no order. */
    static List<String>[] readings(char first, char last) {
        @SuppressWarnings({"unchecked", "rawtypes"}) // arrays have no type parameters
        List<String>[] readings = new List[last - first + 1];
        Arrays.fill(readings, List.of());
        for (var line : lines("readings.txt")) {
            var space = line.indexOf(' ');
            var alone = List.of(line.substring(0, space));
            for (var i = space + 1; i < line.length(); i++) {
                var at = line.charAt(i) - first;
                readings[at] = readings[at].isEmpty() ? alone : and(readings[at], alone);
            }
        }
        return readings;
    }

    private static List<String> and(List<String> readings, List<String> other) {
        var both = new ArrayList<>(readings);
        both.addAll(other);
        return List.copyOf(both);
    }
}
