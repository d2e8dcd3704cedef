package milepost.progress.ledger.history;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import milepost.progress.ledger.history.HistoryRepository.Hidden;
import milepost.progress.ledger.history.HistoryRepository.Row;
import milepost.progress.ledger.leaf.CanonicalJson;
import milepost.web.Cursors;
import milepost.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells what happened, in the order in which the ledger took it. */
@Component
class History {

    private final HistoryRepository repository;

    History(HistoryRepository repository) {
        this.repository = repository;
    }

    private record HistoryKey(long after, boolean newestFirst) {}

    /** @param full whether the reader may see who did it, and other values that are not public */
    Page<HistoryItem> page(
            HistoryFilter filter, boolean newestFirst, @Nullable String cursor, int limit, boolean full) {
        var start = new HistoryKey(newestFirst ? Long.MAX_VALUE : -1, newestFirst);
        var key = Cursors.decode(cursor, HistoryKey.class).orElse(start);
        if (key.newestFirst != newestFirst) {
            throw Cursors.foreign();
        }
        var rows = repository.page(filter, key.after, newestFirst, limit + 1);
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit
                ? Cursors.encode(new HistoryKey(shown.getLast().index(), newestFirst))
                : null;
        return new Page<>(items(shown, full), next);
    }

    private List<HistoryItem> items(List<Row> rows, boolean full) {
        var indices = rows.stream().map(Row::index).toList();
        var detached = repository.detachedData(indices);
        Map<Long, List<Hidden>> hidden =
                full ? repository.hidden(indices).stream().collect(Collectors.groupingBy(Hidden::index)) : Map.of();
        return rows.stream()
                .map(row -> {
                    var leaf = (ObjectNode) CanonicalJson.parse(row.leaf());
                    var data = detached.get(row.index());
                    if (data != null) {
                        leaf.set("data", CanonicalJson.parse(data));
                    }
                    hidden.getOrDefault(row.index(), List.of()).forEach(value -> reveal(leaf, value));
                    return HistoryItem.of(row, leaf);
                })
                .toList();
    }

    private static void reveal(JsonNode leaf, Hidden hidden) {
        var path = JsonPointer.compile(hidden.path());
        if (leaf.at(path.head()) instanceof ObjectNode parent) {
            parent.set(path.last().getMatchingProperty(), CanonicalJson.parse(hidden.value()));
        }
    }
}
