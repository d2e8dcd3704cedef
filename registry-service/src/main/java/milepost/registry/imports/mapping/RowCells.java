package milepost.registry.imports.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import milepost.registry.imports.columns.MappedColumn;
import milepost.registry.imports.columns.Target;
import milepost.registry.imports.reading.SheetRow;

/** The cells of a row by what they are read as. */
final class RowCells {

    private final Map<Target, List<MappedColumn>> columns;
    private final Map<Target, Map<String, String>> texts = new EnumMap<>(Target.class);
    private final Map<Target, String> given = new EnumMap<>(Target.class);
    private final List<CellProblem> problems = new ArrayList<>();

    RowCells(SheetRow row, Map<Target, List<MappedColumn>> columns) {
        this.columns = columns;
        columns.forEach((target, of) -> {
            for (var column : of) {
                var text = Values.of(row.cell(column.column()));
                if (!text.isEmpty()) {
                    texts.computeIfAbsent(target, _ -> new LinkedHashMap<>()).put(column.header(), text);
                    given.putIfAbsent(target, column.header());
                }
            }
        });
    }

    /** The members that the row says something of. */
    Set<Target> given() {
        return given.keySet();
    }

    /** What the cells say nothing of, or nothing that is understood. */
    void notGiven(Target target) {
        given.remove(target);
    }

    List<CellProblem> problems() {
        return problems;
    }

    void warn(Target target, String code, Object... args) {
        problems.add(CellProblem.warning(header(target), code, args));
    }

    MappedColumn column(Target target) {
        return columns.getOrDefault(target, List.of(new MappedColumn(0, target.zh(), target, null)))
                .getFirst();
    }

    String header(Target target) {
        return given.getOrDefault(target, column(target).header());
    }

    void problem(Target target, String code, Object... args) {
        problems.add(CellProblem.of(header(target), code, args));
    }

    String text(Target target) {
        return Values.line(joined(target, ""));
    }

    String joined(Target target, String between) {
        return String.join(between, byHeader(target).values());
    }

    /** The cells that say something, by their headings. */
    Map<String, String> byHeader(Target target) {
        return texts.getOrDefault(target, Map.of());
    }
}
