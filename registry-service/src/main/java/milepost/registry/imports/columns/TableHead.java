package milepost.registry.imports.columns;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import milepost.registry.imports.reading.SheetRow;

/**
 * Where the rows of a table begin, and what its columns are called. Titles above the headings are passed over; headings of two rows,
 * whose cells were merged, become one.
 *
 * @param lastRow the number of the last row of the head; 0 if there is none
 */
public record TableHead(int lastRow, List<MappedColumn> columns) {

    /** Titles, units and empty rows above the headings are fewer. */
    public static final int ROWS = 30;

    private static final Pattern UNIT_ABOVE = Pattern.compile(".*单位\\s*[:：].*元.*", Pattern.DOTALL);

    /** Finds the headings among the first rows of a file. */
    public static TableHead of(List<SheetRow> first) {
        var best = IntStream.range(0, first.size()).boxed().max((one, other) -> {
            var more = Long.compare(HeadRows.known(first.get(one)), HeadRows.known(first.get(other)));
            return more == 0 ? Integer.compare(other, one) : more;
        });
        if (best.isEmpty() || HeadRows.known(first.get(best.get())) == 0) {
            return new TableHead(0, List.of());
        }
        var top = best.get();
        var last = top;
        if (top > 0 && HeadRows.isGroupRow(first.get(top - 1), first.get(top))) {
            top--;
        } else if (top + 1 < first.size() && HeadRows.isLowerRow(first.get(top), first.get(top + 1))) {
            last++;
        }
        var unit = first.subList(0, top).stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> UNIT_ABOVE.matcher(cell).matches())
                .findFirst()
                .flatMap(Unit::in);
        return new TableHead(first.get(last).number(), columns(headers(first.get(top), first.get(last)), unit));
    }

    private static List<String> headers(SheetRow top, SheetRow last) {
        var headers = new ArrayList<String>();
        var group = "";
        for (var column = 0; column < Math.max(top.cells().size(), last.cells().size()); column++) {
            var above = top.cell(column);
            var below = top == last ? "" : last.cell(column);
            group = above.isEmpty() && !below.isEmpty() ? group : above;
            var own = below.isEmpty() ? above : below;
            var isClear = below.isEmpty()
                    || group.isEmpty()
                    || HeaderWords.targetOf(below).isPresent();
            headers.add((isClear ? own : group + " " + below).replaceAll("\\s+", " "));
        }
        return headers;
    }

    private static List<MappedColumn> columns(List<String> headers, Optional<Unit> unitAbove) {
        var columns = new ArrayList<MappedColumn>();
        var taken = EnumSet.noneOf(Target.class);
        var names = new HashSet<String>();
        for (var column = 0; column < headers.size(); column++) {
            var header = headers.get(column);
            if (header.isEmpty()) {
                continue;
            }
            var target = HeaderWords.targetOf(header).filter(found -> found.isShared() || taken.add(found));
            var unit = target.filter(Target.INVESTMENT::equals)
                    .flatMap(_ -> Unit.in(header).or(() -> unitAbove));
            var name = unit.isPresent() && Unit.in(header).isEmpty()
                    ? header + "（" + unit.get().zh() + "）"
                    : header;
            columns.add(new MappedColumn(
                    column,
                    names.add(name) ? name : name + " #" + (column + 1),
                    target.orElse(null),
                    unit.orElse(null)));
        }
        return columns;
    }
}
