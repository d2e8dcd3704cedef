package milepost.progress.ledger.history;

import java.time.Instant;
import java.util.List;
import milepost.progress.ledger.history.HistoryRepository.Row;
import milepost.web.Cursors;
import milepost.web.Page;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds events in the ledger. */
@Component
public class History {

    private final HistoryRepository repository;
    private final HistoryItems items;

    History(HistoryRepository repository, HistoryItems items) {
        this.repository = repository;
        this.items = items;
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
        return new Page<>(items.of(shown, full), next);
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
}
