package milepost.progress.ledger.history;

/**
 * The order of a history; entries with the same time keep the order of the ledger. A search by time is sorted by that time, so
 * that an index finds its first entry. A project's own history is sorted by the time of each change, because the ledger may take
 * up the topics of two services one after the other.
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
            return RECORDED;
        }
        if (filter.occurredFrom() != null || filter.occurredBefore() != null) {
            return OCCURRED;
        }
        return filter.knownBefore() != null ? RECORDED : LEDGER;
    }

    String column() {
        return column;
    }

    /** Returns the sort key in SQL. */
    String by(boolean newestFirst) {
        var direction = newestFirst ? " desc" : " asc";
        return this == LEDGER ? column + direction : column + direction + ", e.leaf_index" + direction;
    }

    /** Returns the condition for the entries after {@code :afterTime}, {@code :after}. */
    String after(boolean newestFirst) {
        var than = newestFirst ? " < " : " > ";
        return this == LEDGER
                ? column + than + ":after"
                : "(" + column + ", e.leaf_index)" + than + "(:afterTime, :after)";
    }
}
