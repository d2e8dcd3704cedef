package milepost.messaging.lease;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of leases. Only the clock of the database counts. */
final class LeaseRepository {

    private final JdbcClient jdbc;

    LeaseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes a lease if it is free, has ended, or ends later than it can, because the clock was set back.
     *
     * @return the new epoch, or empty if another process holds it
     */
    Optional<Long> take(String name, UUID holder, Duration duration) {
        jdbc.sql("insert into messaging.lease (name) values (:name) on conflict (name) do nothing")
                .param("name", name)
                .update();
        return jdbc.sql("""
                update messaging.lease
                set epoch = epoch + 1, holder = :holder, held_until = clock_timestamp() + cast(:duration as interval)
                where name = :name
                  and (held_until is null or holder = :holder or held_until < clock_timestamp()
                      or held_until > clock_timestamp() + cast(:duration as interval))
                returning epoch
                """)
                .param("name", name)
                .param("holder", holder)
                .param("duration", duration.toString())
                .query(Long.class)
                .optional();
    }

    /** Returns false if another process has taken the lease. */
    boolean renew(String name, long epoch, Duration duration) {
        return jdbc.sql("""
                        update messaging.lease set held_until = clock_timestamp() + cast(:duration as interval)
                        where name = :name and epoch = :epoch
                        """)
                        .param("name", name)
                        .param("epoch", epoch)
                        .param("duration", duration.toString())
                        .update()
                == 1;
    }

    void release(String name, long epoch) {
        jdbc.sql("update messaging.lease set held_until = null, holder = null where name = :name and epoch = :epoch")
                .param("name", name)
                .param("epoch", epoch)
                .update();
    }
}
