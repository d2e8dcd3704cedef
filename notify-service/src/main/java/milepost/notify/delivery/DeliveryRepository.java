package milepost.notify.delivery;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of planning deliveries, and of sending them again. */
@Repository
class DeliveryRepository {

    private static final int ROWS_AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    DeliveryRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Those that are there already stay as they are. */
    void insertEvents(Collection<StoredEvent> events) {
        batches.batchUpdate(
                """
                insert into event (id, project_id, type, recorded_at, trace_parent, body) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                events.stream()
                        .map(event -> new Object[] {
                            event.id(),
                            event.project(),
                            event.type(),
                            Timestamp.from(event.recordedAt()),
                            event.traceParent(),
                            event.body()
                        })
                        .toList(),
                new int[] {Types.OTHER, Types.OTHER, Types.VARCHAR, Types.TIMESTAMP, Types.VARCHAR, Types.BINARY});
    }

    /** A subscription that has this event planned already gets no second delivery. */
    void insert(List<PlannedDelivery> deliveries) {
        for (var from = 0; from < deliveries.size(); from += ROWS_AT_ONCE) {
            var rows = deliveries.subList(from, Math.min(deliveries.size(), from + ROWS_AT_ONCE));
            jdbc.sql("""
                    insert into delivery (id, subscription_id, event_id)
                    select d.id, d.subscription_id, d.event_id
                    from unnest(cast(:ids as uuid[]), cast(:subscriptions as uuid[]), cast(:events as uuid[]))
                        d (id, subscription_id, event_id)
                    on conflict on constraint delivery_once do nothing
                    """)
                    .param("ids", column(rows, PlannedDelivery::id), Types.ARRAY)
                    .param("subscriptions", column(rows, PlannedDelivery::subscription), Types.ARRAY)
                    .param("events", column(rows, PlannedDelivery::event), Types.ARRAY)
                    .update();
        }
    }

    /** Begins a delivery anew, or makes the next attempt of one that waits come now. */
    void sendAgain(UUID id) {
        jdbc.sql("""
                update delivery set state = 'pending', due_at = now(), lease = null, failures = 0, ended_at = null
                where id = :id
                """).param("id", id).update();
    }

    /** Begins those anew that ended in one of these states and whose event was recorded in this time. */
    int sendAgain(Recovery recovery) {
        return jdbc.sql("""
                update delivery d set state = 'pending', due_at = now(), lease = null, failures = 0, ended_at = null
                from event e
                where d.subscription_id = :subscription and d.state = any (:states) and e.id = d.event_id
                  and e.recorded_at >= :since and e.recorded_at < :until
                """)
                .param("subscription", recovery.subscription())
                .param("states", recovery.states().toArray(String[]::new), Types.ARRAY)
                .param("since", Timestamp.from(recovery.since()))
                .param("until", Timestamp.from(recovery.until()))
                .update();
    }

    /** Ends what a closed subscription still waits for, and queues the receipts. */
    void endPending(UUID subscription) {
        jdbc.sql("""
                with ended as (
                    update delivery set state = 'dead', ended_at = now(), lease = null
                    where subscription_id = :subscription and state = 'pending'
                    returning id, subscription_id, event_id, attempts, ended_at
                )
                insert into delivery_receipt
                    (delivery_id, subscription_id, event_id, project_id, outcome, attempts, ended_at)
                select d.id, d.subscription_id, d.event_id, e.project_id, 'dead', d.attempts, d.ended_at
                from ended d join event e on e.id = d.event_id
                where e.project_id is not null
                on conflict (delivery_id) do nothing
                """).param("subscription", subscription).update();
    }

    private static <T> String[] column(List<T> rows, Function<T, UUID> value) {
        return rows.stream().map(row -> value.apply(row).toString()).toArray(String[]::new);
    }
}
