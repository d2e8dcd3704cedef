package milepost.registry.imports.saved;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import milepost.registry.imports.columns.MappedColumn;

/** How an organisation reads the columns of its lists, by a name of its choice. */
public record SavedMapping(String name, List<MappedColumn> columns) {

    /** Returns the columns of a list as this mapping reads them, by their headings; others as they are. */
    public List<MappedColumn> applied(List<MappedColumn> list) {
        Map<String, MappedColumn> known =
                columns.stream().collect(Collectors.toMap(MappedColumn::header, Function.identity(), (one, _) -> one));
        return list.stream()
                .map(column -> {
                    var kept = known.get(column.header());
                    return kept == null ? column : column.as(kept.target(), kept.unit());
                })
                .toList();
    }

    /** Whether a list has all headings of this mapping. */
    boolean suits(List<MappedColumn> list) {
        var headers = list.stream().map(MappedColumn::header).collect(Collectors.toSet());
        return headers.containsAll(columns.stream().map(MappedColumn::header).toList());
    }
}
