package milepost.notify.store;

import java.sql.Types;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import milepost.messaging.Columns;
import milepost.notify.store.DeliveriesDue.Due;
import milepost.notify.store.DueQueue.Room;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that claims deliveries. An instance skips what another one is claiming. */
@Repository
class ClaimRepository {

    private final JdbcClient jdbc;

    ClaimRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A claim moves the due time to the end of the lease: if the attempt leaves no result at all, the delivery becomes due
     * again by itself. Nothing is claimed for a subscription that now has another URL than the room is for.
     */
    List<ClaimedDelivery> claim(Collection<Room> rooms, UUID lease, Duration time) {
        return jdbc.sql("""
                with room as materialized (
                    select s.id, s.owner, s.channel, s.secret, r.size,
                           case when s.former_secret_until > now() then s.former_secret end former_secret
                    from unnest(cast(:subscriptions as uuid[]), cast(:urls as text[]), cast(:sizes as int[]))
                            r (id, url, size)
                        join subscription s on s.id = r.id and s.url = r.url
                    where s.state = 'active'
                ), due as materialized (
                    select d.id, room.owner, room.channel, room.secret, room.former_secret
                    from room cross join lateral (
                        select id from delivery
                        where subscription_id = room.id and state = 'pending' and due_at <= now()
                        order by due_at
                        limit room.size
                        for update skip locked
                    ) d
                )
                update delivery d
                set due_at = now() + :millis * interval '1 millisecond', lease = :lease
                from due
                where d.id = due.id
                returning d.id, d.lease, d.subscription_id, d.event_id, d.failures,
                          due.owner, due.channel, due.secret, due.former_secret
                """)
                .param("subscriptions", Columns.of(rooms, Room::subscription), Types.ARRAY)
                .param("urls", Columns.of(rooms, Room::url), Types.ARRAY)
                .param("sizes", Columns.of(rooms, Room::size), Types.ARRAY)
                .param("millis", time.toMillis())
                .param("lease", lease)
                .query((row, _) -> ClaimedRow.delivery(row))
                .list();
    }

    /**
     * Skips from one subscription to the next in the index, so that the backlog of one costs the others nothing. A
     * subscription that is not active may have any number of pending deliveries.
     */
    List<Due> due(UUID after, int limit) {
        return jdbc.sql("""
                with recursive waiting as (
                    (select subscription_id from delivery
                     where state = 'pending' and subscription_id > :after
                     order by subscription_id limit 1)
                    union all
                    select (select d.subscription_id from delivery d
                            where d.state = 'pending' and d.subscription_id > waiting.subscription_id
                            order by d.subscription_id limit 1)
                    from waiting where waiting.subscription_id is not null
                )
                select s.id, s.endpoint, s.url
                from waiting join subscription s on s.id = waiting.subscription_id
                where s.state = 'active' and exists (
                    select from delivery d
                    where d.state = 'pending' and d.subscription_id = waiting.subscription_id and d.due_at <= now())
                order by s.id
                limit :limit
                """)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> ClaimedRow.due(row))
                .list();
    }

    List<EventBody> bodies(Collection<UUID> events) {
        return jdbc.sql("select id, body, trace_parent from event where id = any (cast(:events as uuid[]))")
                .param("events", Columns.of(events), Types.ARRAY)
                .query((row, _) -> new EventBody(
                        row.getObject("id", UUID.class), row.getBytes("body"), row.getString("trace_parent")))
                .list();
    }
}
