package milepost.progress.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.events.envelope.Author;
import milepost.messaging.Columns;
import milepost.progress.replay.event.ReplayedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of events that have been copied and not applied yet. */
@Repository
class ReplayedEventRepository {

    private final JdbcClient jdbc;

    ReplayedEventRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds events; of two that have the same version of a project the first stays. */
    void add(List<ReplayedEvent> events) {
        jdbc.sql("""
                insert into replay_event (project_id, version, event_id, type, occurred_at, recorded_at, actor, org, data)
                select cast(project_id as uuid), cast(version as bigint), cast(event_id as uuid), type,
                    cast(occurred_at as timestamptz), cast(recorded_at as timestamptz), actor, org, data
                from unnest(:projectIds, :versions, :eventIds, :types, :occurred, :recorded, :actors, :orgs, :data)
                    as copied (project_id, version, event_id, type, occurred_at, recorded_at, actor, org, data)
                on conflict do nothing
                """)
                .param("projectIds", Columns.of(events, ReplayedEvent::projectId))
                .param("versions", Columns.of(events, ReplayedEvent::version))
                .param("eventIds", Columns.of(events, ReplayedEvent::id))
                .param("types", Columns.of(events, ReplayedEvent::type))
                .param("occurred", Columns.of(events, ReplayedEvent::occurredAt))
                .param("recorded", Columns.of(events, ReplayedEvent::recordedAt))
                .param("actors", Columns.of(events, event -> event.author().actor()))
                .param("orgs", Columns.of(events, event -> event.author().org()))
                .param("data", Columns.ofBytes(events, ReplayedEvent::json))
                .update();
    }

    /** Returns a project whose events wait to be applied. */
    Optional<UUID> nextProject() {
        return jdbc.sql("select project_id from replay_event where set_aside is null order by project_id limit 1")
                .query(UUID.class)
                .optional();
    }

    /** Returns the events of projects, by project and version. */
    List<ReplayedEvent> find(Collection<UUID> projectIds) {
        return jdbc.sql("""
                select project_id, version, event_id, type, occurred_at, recorded_at, actor, org, data from replay_event
                where project_id = any (cast(:projectIds as uuid[])) and set_aside is null
                order by project_id, version
                """)
                .param("projectIds", Columns.of(projectIds))
                .query((row, _) -> event(row))
                .list();
    }

    void remove(UUID projectId, long upTo) {
        jdbc.sql("delete from replay_event where project_id = :projectId and version <= :upTo")
                .param("projectId", projectId)
                .param("upTo", upTo)
                .update();
    }

    void setAside(UUID projectId, String why) {
        jdbc.sql("update replay_event set set_aside = :why where project_id = :projectId")
                .param("projectId", projectId)
                .param("why", why)
                .update();
    }

    long waiting() {
        return jdbc.sql("select count(*) from replay_event where set_aside is null")
                .query(Long.class)
                .single();
    }

    long projectsSetAside() {
        return jdbc.sql("select count(distinct project_id) from replay_event where set_aside is not null")
                .query(Long.class)
                .single();
    }

    private static ReplayedEvent event(ResultSet row) throws SQLException {
        return new ReplayedEvent(
                row.getObject("project_id", UUID.class),
                row.getLong("version"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new Author(row.getString("actor"), row.getString("org")),
                row.getBytes("data"));
    }
}
