package milepost.progress.ledger.export;

import java.io.IOException;
import java.util.Optional;
import milepost.access.Caller;
import milepost.progress.ledger.history.History;
import milepost.progress.ledger.history.HistoryChecks;
import milepost.progress.ledger.history.HistoryItem;
import milepost.progress.ledger.history.HistoryParameters;
import milepost.web.Limits;
import milepost.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads all events that a search finds, page by page, so that the memory needed does not depend on their number. */
@Component
class HistoryExport {

    private final History history;
    private final HistoryChecks checks;

    HistoryExport(History history, HistoryChecks checks) {
        this.history = history;
        this.checks = checks;
    }

    /** Takes one event after the other. */
    interface Sink {
        void add(HistoryItem item) throws IOException;
    }

    /** The events found, of which the first page has been read: what can be refused is refused before the answer begins. */
    final class Found {

        private final HistoryParameters parameters;
        private final boolean full;
        private Page<HistoryItem> page;

        private Found(HistoryParameters parameters, boolean full) {
            this.parameters = parameters;
            this.full = full;
            this.page = read(null);
        }

        void forEach(Sink sink) throws IOException {
            while (true) {
                for (var item : page.items()) {
                    sink.add(item);
                }
                if (page.nextCursor() == null) {
                    return;
                }
                page = read(page.nextCursor());
            }
        }

        private Page<HistoryItem> read(@Nullable String cursor) {
            return history.page(parameters.filter(), parameters.newestFirst(), cursor, Limits.MAX, full);
        }
    }

    Found find(HistoryParameters parameters, Optional<Caller> caller) {
        return new Found(parameters, checks.require(parameters, caller));
    }
}
