package milepost.progress.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import milepost.ledger.tlog.Hash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of the ledger, which are only ever added to. */
@Repository
class EntryRepository {

    private static final long LOCK = 0x6c65646765720001L; // "ledger", 1

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    EntryRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Keeps every other writer out until the transaction ends, so that the entries have one order without a gap. */
    void lockEnd() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((_, _) -> true)
                .single();
    }

    long size() {
        return jdbc.sql("select coalesce(max(leaf_index) + 1, 0) from ledger_entry")
                .query(Long.class)
                .single();
    }

    /** The hash of each subject's last entry; subjects without an entry are left out. */
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
            row.setObject(5, column(envelope.occurredAt()).atOffset(ZoneOffset.UTC));
            row.setObject(6, column(envelope.recordedAt()).atOffset(ZoneOffset.UTC));
            row.setBytes(7, entry.leaf());
            row.setBytes(8, entry.hash().bytes());
        });
    }

    Optional<StoredEntry> find(UUID eventId) {
        return jdbc.sql("select *, null previous from ledger_entry where event_id = :id")
                .param("id", eventId)
                .query(EntryRepository::entry)
                .optional();
    }

    /** The index of a subject's last entry in the ledger when it had this size. */
    Optional<Long> lastIndex(String subject, long size) {
        return jdbc.sql("""
                select leaf_index from ledger_entry
                where subject = :subject and leaf_index < :size
                order by leaf_index desc limit 1
                """)
                .param("subject", subject)
                .param("size", size)
                .query(Long.class)
                .optional();
    }

    /** The entries of a subject behind an index, in order. */
    List<StoredEntry> after(String subject, long index, int limit) {
        return jdbc.sql("""
                select *, null previous from ledger_entry
                where subject = :subject and leaf_index > :index
                order by leaf_index limit :limit
                """)
                .param("subject", subject)
                .param("index", index)
                .param("limit", limit)
                .query(EntryRepository::entry)
                .list();
    }

    /** The entries from an index on, in order, each with the hash that it should name. */
    List<StoredEntry> from(long index, int limit) {
        return jdbc.sql("""
                select e.*, (
                    select p.leaf_hash from ledger_entry p
                    where p.subject = e.subject and p.leaf_index < e.leaf_index
                    order by p.leaf_index desc limit 1
                ) previous
                from ledger_entry e
                where e.leaf_index >= :index
                order by e.leaf_index limit :limit
                """)
                .param("index", index)
                .param("limit", limit)
                .query(EntryRepository::entry)
                .list();
    }

    /** A time as a column can hold it; the database would round, and sometimes up. */
    static Instant column(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    private static StoredEntry entry(ResultSet row, int number) throws SQLException {
        return new StoredEntry(
                row.getLong("leaf_index"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("subject"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getTimestamp("recorded_at").toInstant(),
                row.getBytes("leaf"),
                Hash.of(row.getBytes("leaf_hash")),
                hash(row.getBytes("previous")));
    }

    private static @Nullable Hash hash(byte @Nullable [] bytes) {
        return bytes == null ? null : Hash.of(bytes);
    }
}
