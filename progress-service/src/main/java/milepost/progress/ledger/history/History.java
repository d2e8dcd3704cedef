package milepost.progress.ledger.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import milepost.ledger.leaf.CanonicalJson;
import milepost.progress.ledger.history.HistoryRepository.Hidden;
import milepost.progress.ledger.history.HistoryRepository.Row;
import milepost.web.Cursors;
import milepost.web.Page;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds events in the ledger. */
@Component
class History {

    private final HistoryRepository repository;

    History(HistoryRepository repository) {
        this.repository = repository;
    }

    /** The entry after which a page begins, and the order of the pages. */
    private record HistoryKey(
            HistoryOrder order,
            boolean newestFirst,
            long index,
            @Nullable Instant at) {}

    /** @param full whether the caller may see actors and other values that are not public */
    @Transactional(readOnly = true)
    public Page<HistoryItem> page(
            HistoryFilter filter, boolean newestFirst, @Nullable String cursor, int limit, boolean full) {
        var order = HistoryOrder.of(filter);
        var search = new HistorySearch(filter, order, newestFirst);
        Cursors.decode(cursor, HistoryKey.class).ifPresent(key -> {
            if (key.order != order
                    || key.newestFirst != newestFirst
                    || (key.at == null) != (order == HistoryOrder.LEDGER)) {
                throw Cursors.foreign();
            }
            search.after(key.index, key.at);
        });
        var rows = rows(search, limit + 1);
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit
                ? Cursors.encode(new HistoryKey(
                        order,
                        newestFirst,
                        shown.getLast().index(),
                        shown.getLast().at()))
                : null;
        return new Page<>(items(shown, full), next);
    }

    private List<Row> rows(HistorySearch search, int limit) {
        repository.beginSearch();
        try {
            return repository.page(search, limit);
        } catch (QueryTimeoutException e) {
            throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "search-too-wide")
                    .causedBy(e);
        }
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
