package milepost.notify.preview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.messaging.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what filters saw of recent events. */
@Repository
class KeptEventRepository {

    private final JdbcClient jdbc;

    KeptEventRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<KeptEvent> events) {
        jdbc.sql("""
                insert into event_facts (event_id, project_id, recorded_at, facts)
                select * from unnest(cast(:ids as uuid[]), cast(:projects as uuid[]), cast(:recorded as timestamptz[]), :facts)
                order by 1
                on conflict do nothing
                """)
                .param("ids", Columns.of(events, KeptEvent::eventId))
                .param("projects", Columns.of(events, KeptEvent::projectId))
                .param("recorded", Columns.of(events, event -> event.facts().recordedAt()))
                .param("facts", Columns.of(events, KeptEvent::stored))
                .update();
    }

    Optional<KeptEvent> find(UUID id) {
        return jdbc.sql("select event_id, project_id, recorded_at, facts from event_facts where event_id = :id")
                .param("id", id)
                .query((row, _) -> event(row))
                .optional();
    }

    /** Returns the events with smaller ids, down to another one, the newest first. */
    List<KeptEvent> before(UUID id, UUID downTo, int limit) {
        return jdbc.sql("""
                select event_id, project_id, recorded_at, facts
                from event_facts
                where event_id < :id and event_id >= :downTo
                order by event_id desc
                limit :limit
                """)
                .param("id", id)
                .param("downTo", downTo)
                .param("limit", limit)
                .query((row, _) -> event(row))
                .list();
    }

    /** Returns when the oldest event was recorded, or empty if there is none. */
    Optional<Instant> oldest() {
        return jdbc.sql("select recorded_at from event_facts order by event_id limit 1")
                .query((row, _) -> row.getTimestamp("recorded_at").toInstant())
                .optional();
    }

    /** Deletes, of the oldest events, those that were recorded before a time or are more than so many. */
    int trim(Instant before, long keep, int limit) {
        return jdbc.sql("""
                delete from event_facts where event_id in (
                    select oldest.event_id
                    from (
                        select e.event_id, e.recorded_at from event_facts e
                        order by e.event_id limit :limit for update skip locked) oldest
                    where oldest.recorded_at < :before
                        or oldest.event_id <= (
                            select newest.event_id from event_facts newest order by newest.event_id desc offset :keep limit 1)
                )
                """)
                .param("limit", limit)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("keep", keep)
                .update();
    }

    private static KeptEvent event(ResultSet row) throws SQLException {
        return KeptEvent.of(
                row.getObject("event_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("facts"));
    }
}
