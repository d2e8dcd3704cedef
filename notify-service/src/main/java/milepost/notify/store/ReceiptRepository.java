package milepost.notify.store;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import milepost.events.NotifyEvent.Receipt;
import milepost.messaging.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of receipts that are not published yet. */
@Repository
class ReceiptRepository {

    private final JdbcClient jdbc;

    ReceiptRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UUID> subscriptions(int limit) {
        return jdbc.sql("select distinct subscription_id from delivery_receipt order by subscription_id limit :limit")
                .param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** A receipt of a delivery to a subscription. */
    record Taken(UUID subscription, Receipt receipt) {}

    /** Removes and returns receipts of these subscriptions, the oldest first, at most so many of each. */
    List<Taken> take(Collection<UUID> subscriptions, int ofEach) {
        return jdbc.sql("""
                delete from delivery_receipt d
                using unnest(cast(:subscriptions as uuid[])) s (id) cross join lateral (
                    select delivery_id from delivery_receipt r
                    where r.subscription_id = s.id
                    order by ended_at
                    limit :ofEach
                ) next
                where d.delivery_id = next.delivery_id
                returning d.subscription_id, d.delivery_id, d.event_id, d.project_id, d.outcome, d.attempts, d.status,
                          d.ended_at
                """)
                .param("subscriptions", Columns.of(subscriptions), Types.ARRAY)
                .param("ofEach", ofEach)
                .query((row, _) -> new Taken(
                        row.getObject("subscription_id", UUID.class),
                        new Receipt(
                                row.getObject("delivery_id", UUID.class),
                                row.getObject("event_id", UUID.class),
                                row.getObject("project_id", UUID.class),
                                row.getString("outcome"),
                                row.getInt("attempts"),
                                row.getObject("status", Integer.class),
                                row.getTimestamp("ended_at").toInstant())))
                .list();
    }
}
