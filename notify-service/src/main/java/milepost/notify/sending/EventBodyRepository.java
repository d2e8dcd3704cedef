package milepost.notify.sending;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of bodies to send. */
@Repository
class EventBodyRepository {

    private final JdbcClient jdbc;

    EventBodyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<EventBody> find(Collection<UUID> events) {
        return jdbc.sql("select id, body, trace_parent from event where id = any (cast(:events as uuid[]))")
                .param("events", events.stream().map(UUID::toString).toArray(String[]::new), Types.ARRAY)
                .query((row, _) -> new EventBody(
                        row.getObject("id", UUID.class), row.getBytes("body"), row.getString("trace_parent")))
                .list();
    }
}
