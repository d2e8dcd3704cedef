package milepost.notify.store;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import milepost.messaging.Columns;
import milepost.notify.store.DeliveriesDue.Due;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that adds deliveries, makes them due again and ends them. */
@Repository
class DeliveryRepository {

    private static final int ROWS_PER_STATEMENT = 5_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    DeliveryRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

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

    /** Returns the subscriptions, those that are closed left out, that an event was delivered to or is on its way to. */
    List<UUID> told(UUID event) {
        return jdbc.sql("""
                select d.subscription_id
                from delivery d
                join subscription s on s.id = d.subscription_id
                where d.event_id = :event and d.state <> 'dead' and s.state <> 'closed'
                order by d.subscription_id
                """)
                .param("event", event)
                .query((row, _) -> row.getObject("subscription_id", UUID.class))
                .list();
    }

    /**
     * Inserts deliveries, except those of an event that the subscription has a delivery of already.
     *
     * @return the active subscriptions that got one
     */
    Set<Due> insert(List<PlannedDelivery> deliveries) {
        var due = new HashSet<Due>();
        for (var from = 0; from < deliveries.size(); from += ROWS_PER_STATEMENT) {
            var rows = deliveries.subList(from, Math.min(deliveries.size(), from + ROWS_PER_STATEMENT));
            due.addAll(jdbc.sql("""
                    with inserted as (
                        insert into delivery (id, subscription_id, event_id)
                        select d.id, d.subscription_id, d.event_id
                        from unnest(cast(:ids as uuid[]), cast(:subscriptions as uuid[]), cast(:events as uuid[]))
                            d (id, subscription_id, event_id)
                        on conflict on constraint delivery_once do nothing
                        returning subscription_id
                    )
                    select id, endpoint, url, together from subscription
                    where id in (select subscription_id from inserted) and state = 'active'
                    """)
                    .param("ids", Columns.of(rows, PlannedDelivery::id), Types.ARRAY)
                    .param("subscriptions", Columns.of(rows, PlannedDelivery::subscription), Types.ARRAY)
                    .param("events", Columns.of(rows, PlannedDelivery::event), Types.ARRAY)
                    .query((row, _) -> ClaimedRow.due(row))
                    .list());
        }
        return due;
    }

    List<Due> sendAgain(UUID id) {
        return jdbc.sql("""
                update delivery d set state = 'pending', due_at = now(), lease = null, failures = 0, ended_at = null
                from subscription s
                where d.id = :id and s.id = d.subscription_id
                returning s.id, s.endpoint, s.url, s.together
                """)
                .param("id", id)
                .query((row, _) -> ClaimedRow.due(row))
                .list();
    }

    /** How many deliveries were started again, and where they go. */
    record Restarted(int count, List<Due> due) {}

    Restarted sendAgain(UUID subscription, Instant since, Instant until, Collection<String> states) {
        return jdbc.sql("""
                with restarted as (
                    update delivery d
                    set state = 'pending', due_at = now(), lease = null, failures = 0, ended_at = null
                    from event e
                    where d.subscription_id = :subscription and e.id = d.event_id
                      and (d.state = any (:states) or (d.state = 'pending' and d.failures > 0 and d.lease is null))
                      and e.recorded_at >= :since and e.recorded_at < :until
                    returning d.id
                )
                select id, endpoint, url, together, (select count(*) from restarted) count
                from subscription where id = :subscription
                """)
                .param("subscription", subscription)
                .param("states", states.toArray(String[]::new), Types.ARRAY)
                .param("since", Timestamp.from(since))
                .param("until", Timestamp.from(until))
                .query((row, _) -> new Restarted(row.getInt("count"), List.of(ClaimedRow.due(row))))
                .single();
    }

    /**
     * Makes the deliveries of a subscription due that wait for their next attempt, and starts their series of attempts again.
     *
     * @param alsoUnderWay whether those are attempted again at once whose attempt has not ended yet
     */
    List<Due> hurry(UUID subscription, boolean alsoUnderWay) {
        return jdbc.sql("""
                with hurried as (
                    update delivery set due_at = now(), lease = null, failures = 0
                    where subscription_id = :subscription and state = 'pending' and (due_at > now() or failures > 0)
                      and (lease is null or :alsoUnderWay)
                )
                select id, endpoint, url, together from subscription where id = :subscription and state = 'active'
                """)
                .param("subscription", subscription)
                .param("alsoUnderWay", alsoUnderWay)
                .query((row, _) -> ClaimedRow.due(row))
                .list();
    }

    /** Ends the pending deliveries of a closed subscription, with a receipt for each. */
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

    void forgetFailures(UUID subscription) {
        jdbc.sql("delete from endpoint_failure where subscription_id = :subscription")
                .param("subscription", subscription)
                .update();
    }
}
