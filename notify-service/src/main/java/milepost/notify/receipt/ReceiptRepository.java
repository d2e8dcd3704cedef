package milepost.notify.receipt;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import milepost.events.NotifyEvent.Receipt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of ends of deliveries that wait to be told of. */
@Repository
class ReceiptRepository {

    private final JdbcClient jdbc;

    ReceiptRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A receipt and whose it is. */
    record Waiting(UUID subscription, Receipt receipt) {}

    /** Holds subscriptions that have receipts, until the transaction ends; passes over those that others hold. */
    List<UUID> hold(int limit) {
        return jdbc.sql("""
                select s.id from subscription s
                where s.id in (select distinct r.subscription_id from delivery_receipt r)
                order by s.id
                limit :limit
                for no key update skip locked
                """)
                .param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Takes receipts of these subscriptions, at most so many of each, oldest first. */
    List<Waiting> take(Collection<UUID> subscriptions, int ofEach) {
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
                .param("subscriptions", texts(subscriptions), Types.ARRAY)
                .param("ofEach", ofEach)
                .query((row, _) -> new Waiting(
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

    /** The version of the next event of each of these subscriptions. */
    Map<UUID, Long> raiseEventVersions(Collection<UUID> subscriptions) {
        return jdbc
                .sql("""
                update subscription set event_version = event_version + 1
                where id = any (cast(:subscriptions as uuid[]))
                returning id, event_version
                """)
                .param("subscriptions", texts(subscriptions), Types.ARRAY)
                .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getLong("event_version")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
