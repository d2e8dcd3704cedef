package milepost.notify.stream.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import milepost.messaging.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the stream. */
@Repository
class StreamEventRepository {

    private static final long TRIMMING = 0x73747265616d0001L; // "stream", 1

    private final JdbcClient jdbc;

    StreamEventRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns those of the events that are in the stream already. */
    Set<UUID> known(Collection<UUID> events) {
        return Set.copyOf(jdbc.sql("select event_id from stream_event where event_id = any (cast(:events as uuid[]))")
                .param("events", Columns.of(events))
                .query((row, _) -> row.getObject("event_id", UUID.class))
                .list());
    }

    /** Takes so many positions and returns the last one. Others wait for theirs until the end of the transaction. */
    long advance(int count) {
        return jdbc.sql("update stream_clock set last = last + :count returning last")
                .param("count", count)
                .query(Long.class)
                .single();
    }

    void insert(List<StreamEvent> events) {
        jdbc.sql("""
                insert into stream_event (position, event_id, type, source, subject, project_id, version, occurred_at, recorded_at,
                    org, data)
                select * from unnest(cast(:positions as bigint[]), cast(:ids as uuid[]), :types, :sources, :subjects,
                    cast(:projects as uuid[]), cast(:versions as bigint[]), cast(:occurred as timestamptz[]),
                    cast(:recorded as timestamptz[]), :orgs, :data)
                """)
                .param("positions", Columns.of(events, StreamEvent::position))
                .param("ids", Columns.of(events, StreamEvent::eventId))
                .param("types", Columns.of(events, StreamEvent::type))
                .param("sources", Columns.of(events, StreamEvent::source))
                .param("subjects", Columns.of(events, StreamEvent::subject))
                .param("projects", Columns.of(events, StreamEvent::projectId))
                .param("versions", Columns.of(events, StreamEvent::version))
                .param("occurred", Columns.of(events, StreamEvent::occurredAt))
                .param("recorded", Columns.of(events, StreamEvent::recordedAt))
                .param("orgs", Columns.of(events, StreamEvent::org))
                .param("data", Columns.of(events, StreamEvent::data))
                .update();
    }

    StreamBounds bounds() {
        return jdbc.sql("""
                select coalesce((select min(position) - 1 from stream_event), last) as "first", last from stream_clock
                """)
                .query((row, _) -> new StreamBounds(row.getLong("first"), row.getLong("last")))
                .single();
    }

    /** Returns the events that follow a position, in order. */
    List<StreamEvent> after(long position, int limit) {
        return jdbc.sql("""
                select position, event_id, type, source, subject, project_id, version, occurred_at, recorded_at, org, data
                from stream_event
                where position > :position
                order by position
                limit :limit
                """)
                .param("position", position)
                .param("limit", limit)
                .query((row, _) -> event(row))
                .list();
    }

    /** Returns whether this transaction alone trims. Two that trimmed at once could leave a gap between them for a moment. */
    boolean locksTrimming() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", TRIMMING)
                .query(Boolean.class)
                .single();
    }

    /** Deletes, of the oldest events, those that were stored before a time or are more than so many. */
    int trim(Instant before, long keep, int limit) {
        return jdbc.sql("""
                delete from stream_event where position <= (
                    select max(oldest.position)
                    from (select e.position, e.stored_at from stream_event e order by e.position limit :limit) oldest
                    where oldest.stored_at < :before
                        or oldest.position <= (select clock.last from stream_clock clock) - :keep
                )
                """)
                .param("limit", limit)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("keep", keep)
                .update();
    }

    private static StreamEvent event(ResultSet row) throws SQLException {
        var data = row.getString("data");
        return new StreamEvent(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("source"),
                row.getString("subject"),
                row.getObject("project_id", UUID.class),
                row.getLong("version"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("org"),
                data == null ? null : JsonMapper.shared().readTree(data));
    }
}
