package milepost.notify.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that reads deliveries. */
@Repository
class DeliveryLogRepository {

    private static final String DELIVERY = """
            select d.id, d.subscription_id, d.event_id, e.type, e.project_id, d.state, d.attempts, d.planned_at, d.ended_at,
                   case when d.state = 'pending' and d.lease is null then d.due_at end next_attempt_at
            from delivery d join event e on e.id = d.event_id
            """;

    private final JdbcClient jdbc;

    DeliveryLogRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Delivery> find(UUID id) {
        return jdbc.sql(DELIVERY + " where d.id = :id")
                .param("id", id)
                .query((row, _) -> delivery(row))
                .optional();
    }

    Optional<Delivery> ofEvent(UUID subscription, UUID event) {
        return jdbc.sql(DELIVERY + " where d.subscription_id = :subscription and d.event_id = :event")
                .param("subscription", subscription)
                .param("event", event)
                .query((row, _) -> delivery(row))
                .optional();
    }

    /** Returns the deliveries of a subscription, those of the newest event first. */
    List<Delivery> of(UUID subscription, @Nullable String state, @Nullable UUID beforeEvent, int limit) {
        return jdbc.sql(DELIVERY + """
                where d.subscription_id = :subscription
                  and (cast(:state as text) is null or d.state = :state)
                  and (cast(:before as uuid) is null or d.event_id < :before)
                order by d.event_id desc
                limit :limit
                """)
                .param("subscription", subscription)
                .param("state", state)
                .param("before", beforeEvent)
                .param("limit", limit)
                .query((row, _) -> delivery(row))
                .list();
    }

    List<Delivery.Attempt> attempts(UUID delivery) {
        return jdbc.sql("""
                select number, at, outcome, status, took_millis, detail
                from delivery_attempt
                where delivery_id = :delivery
                order by number
                """)
                .param("delivery", delivery)
                .query((row, _) -> new Delivery.Attempt(
                        row.getInt("number"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("outcome"),
                        row.getObject("status", Integer.class),
                        row.getInt("took_millis"),
                        row.getString("detail")))
                .list();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        var next = row.getTimestamp("next_attempt_at");
        var ended = row.getTimestamp("ended_at");
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("subscription_id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getObject("project_id", UUID.class),
                row.getString("state"),
                row.getInt("attempts"),
                next == null ? null : next.toInstant(),
                row.getTimestamp("planned_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                null);
    }
}
