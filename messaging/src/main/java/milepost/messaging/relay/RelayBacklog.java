package milepost.messaging.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Counts the events in the outbox that Kafka does not have yet. The gauges show the last count, so that a scrape never waits. */
final class RelayBacklog {

    private static final Logger log = LoggerFactory.getLogger(RelayBacklog.class);

    private final JdbcClient jdbc;
    private volatile Waiting counted = new Waiting(0, Duration.ZERO);

    RelayBacklog(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        Gauge.builder("milepost.outbox.pending", () -> counted.pending())
                .description("Events that Kafka has not acknowledged, counted up to 100,000")
                .register(meters);
        Gauge.builder("milepost.outbox.oldest.age", () -> counted.oldest().toMillis() / 1000.0)
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "PT5S")
    void count() {
        try {
            counted = waiting();
        } catch (DataAccessException e) {
            log.debug("Could not count the waiting events; readiness reports the database", e);
        }
    }

    /**
     * @param pending rows that Kafka has not acknowledged, counted up to 100,000
     * @param oldest how long the oldest of them has waited
     */
    record Waiting(long pending, Duration oldest) {}

    Waiting waiting() {
        return jdbc.sql("""
                with c as materialized (
                    select snap, pair_snap, coalesce(pair_pos, 0) pos
                    from messaging.relay_cursor where name = :name
                    union all
                    select cast('1:1:' as pg_snapshot), null, 0
                    where not exists (select from messaging.relay_cursor where name = :name)
                )
                select count(*) pending, coalesce(extract(epoch from now() - min(x.created_at)), 0) age
                from c, lateral (
                    select b.created_at from messaging.outbox b
                    where b.tx >= pg_snapshot_xmin(c.snap) and not pg_visible_in_snapshot(b.tx, c.snap)
                      and (c.pair_snap is null or b.pos > c.pos or not pg_visible_in_snapshot(b.tx, c.pair_snap))
                    limit 100000
                ) x
                """)
                .param("name", OutboxRelay.CURSOR)
                .query((row, _) -> new Waiting(
                        row.getLong("pending"),
                        Duration.ofMillis(Math.max(0, Math.round(row.getDouble("age") * 1000)))))
                .single();
    }
}
