package milepost.notify.feed;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import milepost.notify.store.PlannedDelivery;
import milepost.notify.store.StoredEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of entries of feeds. */
@Repository
class FeedRepository {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    FeedRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void removeEntries(UUID subscription) {
        jdbc.sql("delete from feed_entry where subscription_id = :id")
                .param("id", subscription)
                .update();
    }

    void addEvents(Collection<StoredEvent> events) {
        batches.batchUpdate(
                """
                insert into feed_event (event_id, project_id, type, recorded_at, body) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                events.stream()
                        .map(event -> new Object[] {
                            event.id(), event.project(), event.type(), Timestamp.from(event.recordedAt()), event.body()
                        })
                        .toList(),
                new int[] {Types.OTHER, Types.OTHER, Types.VARCHAR, Types.TIMESTAMP, Types.BINARY});
    }

    void addEntries(Collection<PlannedDelivery> planned, Instant now) {
        batches.batchUpdate(
                "insert into feed_entry (subscription_id, event_id, added_at) values (?, ?, ?) on conflict do nothing",
                planned.stream()
                        .map(one -> new Object[] {one.subscription(), one.event(), Timestamp.from(now)})
                        .toList(),
                new int[] {Types.OTHER, Types.OTHER, Types.TIMESTAMP});
    }

    boolean has(UUID subscription, UUID event) {
        return jdbc.sql(
                        "select exists (select from feed_entry where subscription_id = :subscription and event_id = :event)")
                .param("subscription", subscription)
                .param("event", event)
                .query(Boolean.class)
                .single();
    }

    List<UUID> told(UUID event) {
        return jdbc.sql("select subscription_id from feed_entry where event_id = :event")
                .param("event", event)
                .query((row, _) -> row.getObject("subscription_id", UUID.class))
                .list();
    }

    /** Returns entries of a feed before a position, the newest first. */
    List<FeedEntry> entries(UUID subscription, long before, int limit) {
        return jdbc.sql("""
                select e.position, v.* from feed_entry e join feed_event v using (event_id)
                where e.subscription_id = :id and e.position < :before
                order by e.position desc
                limit :limit
                """)
                .param("id", subscription)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> new FeedEntry(
                        row.getLong("position"),
                        row.getObject("event_id", UUID.class),
                        row.getObject("project_id", UUID.class),
                        row.getString("type"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getBytes("body")))
                .list();
    }

    /** Removes entries that are too old, or beyond the number that a feed may have; returns how many. */
    int trim(Instant before, int most, int limit) {
        return jdbc.sql("""
                delete from feed_entry where position in (
                    select position from feed_entry where added_at < :before
                    union all
                    select position from (
                        select position, row_number() over (partition by subscription_id order by position desc) as place
                        from feed_entry) placed
                    where place > :most
                    limit :limit)
                """)
                .param("before", Timestamp.from(before))
                .param("most", most)
                .param("limit", limit)
                .update();
    }

    /** Removes events that no feed has any more; returns how many. */
    int trimEvents(int limit) {
        return jdbc.sql("""
                delete from feed_event where event_id in (
                    select event_id from feed_event v
                    where not exists (select from feed_entry e where e.event_id = v.event_id)
                    limit :limit)
                """).param("limit", limit).update();
    }
}
