package milepost.messaging.health;

import java.time.Duration;
import milepost.messaging.outbox.EventsCommitted;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Down after a write has failed for a reason that concerns every write, until a change is committed or there is room again
 * for a megabyte.
 */
final class WriteHealth extends AbstractHealthIndicator {

    private static final Duration PROBE_INTERVAL = Duration.ofSeconds(5);

    private final WriteFailures failures;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private long probedAt = System.nanoTime() - PROBE_INTERVAL.toNanos();

    WriteHealth(WriteFailures failures, JdbcClient jdbc, TransactionTemplate transactions) {
        super("The database could not be asked");
        this.failures = failures;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @EventListener
    void committed(EventsCommitted events) {
        failures.succeeded();
    }

    @Override
    protected synchronized void doHealthCheck(Health.Builder builder) {
        if (failures.last().isPresent() && System.nanoTime() - probedAt > PROBE_INTERVAL.toNanos()) {
            probedAt = System.nanoTime();
            probe();
        }
        failures.last().ifPresentOrElse(failure -> builder.down().withDetail("error", failure), builder::up);
    }

    /** Sorts more than the memory allows, which needs space on the disk; a table may have some left. */
    private void probe() {
        try {
            transactions.executeWithoutResult(_ -> {
                jdbc.sql("set local work_mem = '64kB'").update();
                var readOnly = jdbc.sql("""
                        select bool_or(cast(current_setting('transaction_read_only') as boolean)) from (
                            select md5(random()::text) filler from generate_series(1, 20000) order by 1 offset 0
                        ) sorted
                        """).query(Boolean.class).single();
                if (!readOnly) {
                    failures.succeeded();
                }
            });
        } catch (DataAccessException | TransactionException e) {
            // the failure stays; readiness shows it
        }
    }
}
