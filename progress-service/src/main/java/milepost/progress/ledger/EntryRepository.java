package milepost.progress.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import milepost.ledger.tlog.Hash;
import milepost.messaging.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the entries of the ledger. */
@Repository
class EntryRepository {

    private final JdbcClient jdbc;

    EntryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long size() {
        return jdbc.sql("select coalesce(max(leaf_index) + 1, 0) from ledger_entry")
                .query(Long.class)
                .single();
    }

    Optional<StoredEntry> find(UUID eventId) {
        return jdbc.sql("select *, null previous from ledger_entry where event_id = :id")
                .param("id", eventId)
                .query(EntryRepository::entry)
                .optional();
    }

    /** Returns the entries that events with these ids have, by id; usually none. */
    Map<UUID, StoredEntry> among(Collection<UUID> eventIds) {
        return jdbc.sql("""
                select e.*, null previous from unnest(cast(:ids as uuid[])) k (id)
                cross join lateral (select * from ledger_entry where event_id = k.id limit 1) e
                """).param("ids", Columns.of(eventIds)).query(EntryRepository::entry).list().stream()
                .collect(Collectors.toMap(StoredEntry::eventId, Function.identity()));
    }

    /** Returns the index of a subject's last entry in the ledger of this size. */
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

    /** Returns entries of a subject after an index, in order. */
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

    /** Returns entries from an index on, in order, each with the hash that its {@code prev} must have. */
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
