package milepost.progress.ledger;

import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import milepost.ledger.tlog.Hash;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds entries to the ledger, one writer at a time. */
@Repository
class EntryInsertRepository {

    private static final long LOCK = 0x6c65646765720001L; // "ledger", 1

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    EntryInsertRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Locks out other writers until the transaction ends, so that the entries have one order without gaps. */
    void lockEnd() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((_, _) -> true)
                .single();
    }

    /** Returns the hash of each subject's last entry; subjects without entries are left out. */
    Map<String, Hash> lastHashes(Collection<String> subjects) {
        var hashes = new HashMap<String, Hash>();
        jdbc.sql("""
                select s.subject, last.leaf_hash
                from unnest(:subjects) s (subject)
                cross join lateral (
                    select e.leaf_hash from ledger_entry e where e.subject = s.subject order by e.leaf_index desc limit 1
                ) last
                """)
                .param("subjects", subjects.toArray(String[]::new), Types.ARRAY)
                .query(row -> {
                    hashes.put(row.getString("subject"), Hash.of(row.getBytes("leaf_hash")));
                });
        return hashes;
    }

    void insert(List<NewEntry> entries) {
        batches.batchUpdate("""
                insert into ledger_entry (leaf_index, event_id, type, subject, occurred_at, recorded_at, leaf, leaf_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, entries, entries.size(), (row, entry) -> {
            var envelope = entry.envelope();
            row.setLong(1, entry.index());
            row.setObject(2, envelope.id());
            row.setString(3, envelope.type());
            row.setString(4, envelope.subject());
            row.setObject(5, StoredEntry.column(envelope.occurredAt()).atOffset(ZoneOffset.UTC));
            row.setObject(6, StoredEntry.column(envelope.recordedAt()).atOffset(ZoneOffset.UTC));
            row.setBytes(7, entry.leaf());
            row.setBytes(8, entry.hash().bytes());
        });
    }
}
