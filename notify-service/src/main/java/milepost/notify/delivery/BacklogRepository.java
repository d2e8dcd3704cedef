package milepost.notify.delivery;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what waits, for those who watch the service. */
@Repository
class BacklogRepository {

    private static final int COUNTED = 100_000;

    private final JdbcClient jdbc;

    BacklogRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Deliveries that wait or are under way to endpoints that are sent to.
     *
     * @param pending counted up to 100,000
     * @param oldest how long ago the oldest of them was planned
     */
    record Backlog(long pending, Duration oldest) {}

    Backlog pending() {
        return jdbc.sql("""
                select count(*) pending, coalesce(extract(epoch from now() - min(planned_at)), 0) oldest
                from (
                    select d.planned_at
                    from subscription s join delivery d on d.subscription_id = s.id and d.state = 'pending'
                    where s.state = 'active'
                    limit :counted
                ) waiting
                """)
                .param("counted", COUNTED)
                .query((row, _) -> new Backlog(
                        row.getLong("pending"), Duration.ofMillis((long) (row.getDouble("oldest") * 1_000))))
                .single();
    }
}
