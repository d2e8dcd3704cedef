package milepost.progress.ledger.history;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import milepost.ledger.tlog.Hash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Searches the ledger. */
@Repository
class HistoryRepository {

    /** Up to this many subjects are read one by one; with more of them, a scan in order finds a page soon. */
    private static final int FEW_SUBJECTS = 1_000;

    private final JdbcClient jdbc;

    HistoryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param at the time by which it is sorted, null if it is sorted by index */
    record Row(long index, @Nullable Instant at, byte[] leaf, Hash hash) {}

    /** A value that the leaf holds only as a digest. */
    record Hidden(long index, String path, byte[] value) {}

    /**
     * Prepares the transaction for a search: it is planned for its own values, because a generic plan may scan the whole ledger, and
     * it is cancelled after some seconds.
     */
    void beginSearch() {
        jdbc.sql("""
                select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('statement_timeout', '5s', true)
                """).query((_, _) -> true).single();
    }

    List<Row> page(HistorySearch search, int limit) {
        if (!search.isForSubjects()) {
            return rows(jdbc.sql(search.walk(limit)).params(search.params()), search.order());
        }
        var subjects = jdbc.sql(search.subjects(FEW_SUBJECTS + 1))
                .params(search.params())
                .query(String.class)
                .list();
        if (subjects.size() > FEW_SUBJECTS) {
            return rows(jdbc.sql(search.walk(limit)).params(search.params()), search.order());
        }
        var few = jdbc.sql(search.subjectBySubject(limit))
                .params(search.params())
                .param("subjects", subjects.stream().distinct().toArray(String[]::new), Types.ARRAY);
        return subjects.isEmpty() ? List.of() : rows(few, search.order());
    }

    List<Hidden> hidden(Collection<Long> indices) {
        return jdbc.sql("select leaf_index, path, value from ledger_secret where leaf_index = any (:indices)")
                .param("indices", indices.toArray(Long[]::new), Types.ARRAY)
                .query((row, _) -> new Hidden(row.getLong("leaf_index"), row.getString("path"), row.getBytes("value")))
                .list();
    }

    /** Returns the data of entries that were too large for a leaf. */
    Map<Long, byte[]> detachedData(Collection<Long> indices) {
        var data = new HashMap<Long, byte[]>();
        jdbc.sql("select leaf_index, data from ledger_detached_data where leaf_index = any (:indices)")
                .param("indices", indices.toArray(Long[]::new), Types.ARRAY)
                .query(row -> {
                    data.put(row.getLong("leaf_index"), row.getBytes("data"));
                });
        return data;
    }

    private static List<Row> rows(StatementSpec statement, HistoryOrder order) {
        return statement
                .query((row, _) -> new Row(
                        row.getLong("leaf_index"),
                        order == HistoryOrder.LEDGER
                                ? null
                                : row.getTimestamp("sort_key").toInstant(),
                        row.getBytes("leaf"),
                        Hash.of(row.getBytes("leaf_hash"))))
                .list();
    }
}
