package milepost.notify.channel.pace;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL of the buckets. A bucket is the time at which it would be full again: each message moves it by an interval, and a
 * message is let through if it does not move it too far into the future.
 */
@Repository
class SendingPaceRepository {

    private final JdbcClient jdbc;

    SendingPaceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Duration take(byte[] robot, Pace pace) {
        return jdbc.sql("""
                with taken as (
                    insert into sending_pace (robot, full_at) values (:robot, now() + :interval * interval '1 millisecond')
                    on conflict (robot) do update
                    set full_at = greatest(sending_pace.full_at, now()) + :interval * interval '1 millisecond'
                    where sending_pace.full_at <= now() + (:burst - 1) * :interval * interval '1 millisecond'
                    returning robot
                )
                select case when exists (select from taken) then 0 else greatest(1, coalesce((
                    select ceil(extract(epoch from full_at - now()) * 1000) - (:burst - 1) * :interval
                    from sending_pace where robot = :robot), :interval)) end
                """)
                .param("robot", robot)
                .param("interval", pace.interval().toMillis())
                .param("burst", pace.burst())
                .query((row, _) -> Duration.ofMillis(row.getLong(1)))
                .single();
    }

    void block(byte[] robot, Pace pace, Duration time) {
        jdbc.sql("""
                insert into sending_pace (robot, full_at) values (:robot, now() + :millis * interval '1 millisecond')
                on conflict (robot) do update set full_at = greatest(sending_pace.full_at, excluded.full_at)
                """)
                .param("robot", robot)
                .param(
                        "millis",
                        time.plus(pace.interval().multipliedBy(pace.burst() - 1L))
                                .toMillis())
                .update();
    }

    int forget(Duration quietFor, int limit) {
        return jdbc.sql("""
                delete from sending_pace where robot in (
                    select robot from sending_pace where full_at < now() - :millis * interval '1 millisecond'
                    order by full_at limit :limit
                    for update skip locked)
                """)
                .param("millis", quietFor.toMillis())
                .param("limit", limit)
                .update();
    }
}
