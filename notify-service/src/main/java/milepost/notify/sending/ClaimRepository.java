package milepost.notify.sending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import milepost.notify.sending.Lanes.Room;
import milepost.notify.webhook.WebhookSecret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of taking deliveries to attempt. Instances pass over what another one is taking. */
@Repository
class ClaimRepository {

    private final JdbcClient jdbc;

    ClaimRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes what is due in these lanes. A claim is a due time put off to the end of the lease: if nothing comes of the
     * attempt, not even its failure, the delivery is due again by itself.
     */
    List<Claim> claim(List<Room> rooms, UUID lease, Duration time) {
        return jdbc.sql("""
                with room as materialized (
                    select s.id, s.url, s.secret, r.size,
                           case when s.former_secret_until > now() then s.former_secret end former_secret
                    from unnest(cast(:subscriptions as uuid[]), cast(:sizes as int[])) r (id, size)
                    join subscription s using (id)
                    where s.state = 'active'
                ), due as materialized (
                    select d.id, room.url, room.secret, room.former_secret
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
                returning d.id, d.subscription_id, d.event_id, d.failures, due.url, due.secret, due.former_secret
                """)
                .param(
                        "subscriptions",
                        rooms.stream()
                                .map(room -> room.subscription().toString())
                                .toArray(String[]::new),
                        Types.ARRAY)
                .param("sizes", rooms.stream().map(Room::size).toArray(Integer[]::new), Types.ARRAY)
                .param("millis", time.toMillis())
                .param("lease", lease)
                .query((row, _) -> new Claim(
                        row.getObject("id", UUID.class),
                        lease,
                        row.getObject("subscription_id", UUID.class),
                        row.getObject("event_id", UUID.class),
                        row.getInt("failures"),
                        row.getString("url"),
                        secrets(row)))
                .list();
    }

    /**
     * Subscriptions that have something due, by rising id. It hops from one subscription to the next in the index, so a
     * backlog of one costs nothing to the others.
     */
    List<UUID> withDue(UUID after, int limit) {
        return jdbc.sql("""
                with recursive lane as (
                    (select subscription_id from delivery
                     where state = 'pending' and subscription_id > :after
                     order by subscription_id limit 1)
                    union all
                    select (select d.subscription_id from delivery d
                            where d.state = 'pending' and d.subscription_id > lane.subscription_id
                            order by d.subscription_id limit 1)
                    from lane where lane.subscription_id is not null
                )
                select lane.subscription_id
                from lane join subscription s on s.id = lane.subscription_id
                where s.state = 'active' and exists (
                    select from delivery d
                    where d.state = 'pending' and d.subscription_id = lane.subscription_id and d.due_at <= now())
                order by lane.subscription_id
                limit :limit
                """)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private static List<WebhookSecret> secrets(ResultSet row) throws SQLException {
        var secrets = new ArrayList<WebhookSecret>(2);
        secrets.add(WebhookSecret.ofBytes(row.getBytes("secret")));
        var former = row.getBytes("former_secret");
        if (former != null) {
            secrets.add(WebhookSecret.ofBytes(former));
        }
        return secrets;
    }
}
