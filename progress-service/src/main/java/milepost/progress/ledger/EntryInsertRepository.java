package milepost.progress.ledger;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import milepost.events.envelope.EventEnvelope;
import milepost.ledger.tlog.Hash;
import milepost.messaging.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds entries to the ledger, one writer at a time. */
@Repository
class EntryInsertRepository {

    private static final long LOCK = 0x6c65646765720001L; // "ledger", 1

    private final JdbcClient jdbc;

    EntryInsertRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        jdbc.sql("""
                insert into ledger_entry (leaf_index, event_id, type, subject, occurred_at, recorded_at, leaf, leaf_hash)
                select * from unnest(cast(:indexes as bigint[]), cast(:eventIds as uuid[]), :types, :subjects,
                    cast(:occurred as timestamptz[]), cast(:recorded as timestamptz[]), :leaves, :hashes)
                """)
                .param("indexes", Columns.of(entries, NewEntry::index))
                .param("eventIds", Columns.of(entries, entry -> entry.envelope().id()))
                .param("types", Columns.of(entries, entry -> entry.envelope().type()))
                .param("subjects", Columns.of(entries, entry -> entry.envelope().subject()))
                .param("occurred", times(entries, EventEnvelope::occurredAt))
                .param("recorded", times(entries, EventEnvelope::recordedAt))
                .param("leaves", Columns.ofBytes(entries, NewEntry::leaf))
                .param("hashes", Columns.ofBytes(entries, entry -> entry.hash().bytes()))
                .update();
    }

    private static @Nullable String[] times(List<NewEntry> entries, Function<EventEnvelope, Instant> time) {
        return Columns.of(entries, entry -> StoredEntry.column(time.apply(entry.envelope())));
    }
}
