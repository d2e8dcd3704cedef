package milepost.notify.delivery;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the backlog. */
@Repository
class BacklogRepository {

    private static final int LIMIT = 100_000;

    private final JdbcClient jdbc;

    BacklogRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Deliveries to active subscriptions that have not ended.
     *
     * @param count up to 100,000
     * @param underWay of which an attempt is being made
     * @param failing of which the last attempt has failed
     * @param oldest how long ago the oldest of them was planned
     */
    record Backlog(long count, long underWay, long failing, Duration oldest) {}

    Backlog pending() {
        return jdbc.sql("""
                select count(*) pending, count(lease) under_way, count(*) filter (where failures > 0) failing,
                       coalesce(extract(epoch from now() - min(planned_at)), 0) oldest
                from (
                    select d.planned_at, d.lease, d.failures
                    from subscription s join delivery d on d.subscription_id = s.id and d.state = 'pending'
                    where s.state = 'active'
                    limit :limit
                ) waiting
                """)
                .param("limit", LIMIT)
                .query((row, _) -> new Backlog(
                        row.getLong("pending"),
                        row.getLong("under_way"),
                        row.getLong("failing"),
                        Duration.ofMillis((long) (row.getDouble("oldest") * 1_000))))
                .single();
    }
}
