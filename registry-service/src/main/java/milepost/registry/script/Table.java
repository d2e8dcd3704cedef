package milepost.registry.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
}
