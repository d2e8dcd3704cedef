package milepost.progress.ledger.history;

import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import milepost.progress.ledger.leaf.CanonicalJson;
import milepost.progress.ledger.tlog.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.node.StringNode;

/** Searches the ledger. */
@Repository
class HistoryRepository {

    private final JdbcClient jdbc;

    HistoryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(long index, byte[] leaf, Hash hash) {}

    /** A value that the leaf holds only as a digest. */
    record Hidden(long index, String path, byte[] value) {}

    /** Entries behind an index, in the direction asked for. */
    List<Row> page(HistoryFilter filter, long after, boolean newestFirst, int limit) {
        var conditions = new ArrayList<String>();
        var params = new HashMap<String, Object>();
        conditions.add(newestFirst ? "e.leaf_index < :after" : "e.leaf_index > :after");
        params.put("after", after);
        restrict(filter, conditions, params);
        return jdbc.sql("""
                select e.leaf_index, e.leaf, e.leaf_hash from ledger_entry e
                where %s
                order by e.leaf_index %s limit %d
                """.formatted(String.join("\n and ", conditions), newestFirst ? "desc" : "asc", limit))
                .params(params)
                .query((row, _) ->
                        new Row(row.getLong("leaf_index"), row.getBytes("leaf"), Hash.of(row.getBytes("leaf_hash"))))
                .list();
    }

    List<Hidden> hidden(Collection<Long> indices) {
        return jdbc.sql("select leaf_index, path, value from ledger_secret where leaf_index = any (:indices)")
                .param("indices", indices.toArray(Long[]::new), Types.ARRAY)
                .query((row, _) -> new Hidden(row.getLong("leaf_index"), row.getString("path"), row.getBytes("value")))
                .list();
    }

    /** The data of entries that were too large for a leaf. */
    Map<Long, byte[]> detachedData(Collection<Long> indices) {
        var data = new HashMap<Long, byte[]>();
        jdbc.sql("select leaf_index, data from ledger_detached_data where leaf_index = any (:indices)")
                .param("indices", indices.toArray(Long[]::new), Types.ARRAY)
                .query(row -> {
                    data.put(row.getLong("leaf_index"), row.getBytes("data"));
                });
        return data;
    }

    private static void restrict(HistoryFilter filter, List<String> conditions, Map<String, Object> params) {
        if (filter.subject() != null) {
            conditions.add("e.subject = :subject");
            params.put("subject", filter.subject());
        }
        if (filter.plan() != null) {
            conditions.add("e.subject in (select p.subject from ledger_subject_plan p where p.plan = :plan)");
            params.put("plan", filter.plan());
        }
        if (filter.region() != null) {
            conditions.add("""
                    e.subject in (
                        select r.subject from ledger_subject_region r where r.region >= :region and r.region < :regionEnd
                    )""");
            params.put("region", filter.region());
            params.put("regionEnd", filter.region() + ":"); // the colon follows the nine
        }
        if (filter.actor() != null) {
            conditions.add("""
                    e.leaf_index in (
                        select s.leaf_index from ledger_secret s where s.path = '/actor' and s.value = :actor
                    )""");
            params.put("actor", CanonicalJson.write(StringNode.valueOf(filter.actor())));
        }
        if (!filter.types().isEmpty()) {
            conditions.add("e.type in (:types)");
            params.put("types", filter.types());
        }
        if (filter.occurredFrom() != null) {
            conditions.add("e.occurred_at >= :occurredFrom");
            params.put("occurredFrom", filter.occurredFrom().atOffset(ZoneOffset.UTC));
        }
        if (filter.occurredBefore() != null) {
            conditions.add("e.occurred_at < :occurredBefore");
            params.put("occurredBefore", filter.occurredBefore().atOffset(ZoneOffset.UTC));
        }
        if (filter.knownBefore() != null) {
            conditions.add("e.recorded_at < :knownBefore");
            params.put("knownBefore", filter.knownBefore().atOffset(ZoneOffset.UTC));
        }
    }
}
