package milepost.progress.ledger.history;

/**
 * By what a history is sorted; entries with the same time keep the order of the ledger. A search in time is sorted by that time,
 * because an index then leads to its beginning wherever that lies.
 */
enum HistoryOrder {
    LEDGER("e.leaf_index"),
    OCCURRED("e.occurred_at"),
    RECORDED("e.recorded_at");

    private final String column;

    HistoryOrder(String column) {
        this.column = column;
    }

    static HistoryOrder of(HistoryFilter filter) {
        if (filter.subject() != null) {
            return LEDGER; // one subject's entries are few
        }
        if (filter.occurredFrom() != null || filter.occurredBefore() != null) {
            return OCCURRED;
        }
        return filter.knownBefore() != null ? RECORDED : LEDGER;
    }

    String column() {
        return column;
    }

    /** The sort key in SQL, in one direction. */
    String by(boolean newestFirst) {
        var direction = newestFirst ? " desc" : " asc";
        return this == LEDGER ? column + direction : column + direction + ", e.leaf_index" + direction;
    }

    /** What holds for the entries behind {@code :afterTime}, {@code :after}. */
    String behind(boolean newestFirst) {
        var than = newestFirst ? " < " : " > ";
        return this == LEDGER
                ? column + than + ":after"
                : "(" + column + ", e.leaf_index)" + than + "(:afterTime, :after)";
    }
}
