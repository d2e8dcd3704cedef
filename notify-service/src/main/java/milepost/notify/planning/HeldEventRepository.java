package milepost.notify.planning;

import java.util.List;
import java.util.Optional;
import milepost.events.envelope.EventEnvelope;
import milepost.messaging.EventJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of events whose project is not known yet. */
@Repository
class HeldEventRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HeldEventRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void hold(NotifiableEvent event) {
        jdbc.sql("""
                insert into held_event (event_id, project_id, envelope, data)
                values (:event, :project, cast(:envelope as jsonb), :data)
                on conflict do nothing
                """)
                .param("event", event.envelope().id())
                .param("project", event.project())
                .param("envelope", json.writeValueAsString(event.envelope()))
                .param("data", event.data())
                .update();
    }

    /** Returns the position of the newest held event, or empty if there is none. */
    Optional<Long> last() {
        return jdbc.sql("select max(position) from held_event")
                .query(Long.class)
                .optional();
    }

    /** Removes and returns events up to a position whose project is known by now, the oldest first. */
    List<NotifiableEvent> release(long position, int limit) {
        return jdbc
                .sql("""
                with known as (
                    select h.position from held_event h
                    where h.position <= :position and exists (select from project p where p.id = h.project_id)
                    order by h.position
                    limit :limit
                    for update skip locked
                ), released as (
                    delete from held_event h using known where h.position = known.position
                    returning h.position, h.envelope, h.data
                )
                select envelope, data from released order by position
                """)
                .param("position", position)
                .param("limit", limit)
                .query((row, _) -> {
                    var envelope = json.readValue(row.getString("envelope"), EventEnvelope.class);
                    var data = row.getBytes("data");
                    return NotifiableEvent.of(envelope, EventJson.read(envelope.type(), data), data);
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    long count() {
        return jdbc.sql("select count(*) from held_event").query(Long.class).single();
    }
}
