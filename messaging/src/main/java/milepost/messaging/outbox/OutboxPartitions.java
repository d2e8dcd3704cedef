package milepost.messaging.outbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Creates the daily partitions (UTC) of the outbox some days ahead, and drops those that are older than the retention and
 * completely sent. Rows without a partition of their own go to the default one and are sent as well.
 */
final class OutboxPartitions {

    private static final int DAYS_AHEAD = 3;
    private static final String PREFIX = "outbox_day_";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private static final Logger log = LoggerFactory.getLogger(OutboxPartitions.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final int retentionDays;

    OutboxPartitions(JdbcClient jdbc, TransactionTemplate transactions, Clock clock, int retentionDays) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.retentionDays = retentionDays;
    }

    /** Creates and drops partitions as today requires. */
    @Scheduled(cron = "0 17 * * * *", zone = "UTC")
    public void maintain() {
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        for (var day = today; !day.isAfter(today.plusDays(DAYS_AHEAD)); day = day.plusDays(1)) {
            create(day);
        }
        existing().stream()
                .filter(day -> day.isBefore(today.minusDays(retentionDays)))
                .forEach(this::dropIfSent);
    }

    List<LocalDate> existing() {
        return jdbc.sql("""
                select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
                where i.inhparent = cast('messaging.outbox' as regclass) and starts_with(c.relname, :prefix)
                order by c.relname
                """)
                .param("prefix", PREFIX)
                .query((row, _) -> LocalDate.parse(row.getString("relname").substring(PREFIX.length()), DAY))
                .list();
    }

    private void create(LocalDate day) {
        attempt(
                "create",
                day,
                () -> jdbc.sql(
                                "create table if not exists messaging.%s partition of messaging.outbox for values from ('%s 00:00+00') to ('%s 00:00+00')"
                                        .formatted(PREFIX + DAY.format(day), day, day.plusDays(1)))
                        .update());
    }

    private void dropIfSent(LocalDate day) {
        var table = "messaging." + PREFIX + DAY.format(day);
        attempt("drop", day, () -> {
            var unsent = jdbc.sql("""
                    select count(*) from messaging.relay_cursor
                    where pair_snap is not null
                       or pg_snapshot_xmin(snap) <= coalesce((select max(tx) from %s), '0')
                    """.formatted(table)).query(Integer.class).single();
            if (unsent > 0) {
                log.warn(
                        "The outbox partition of {} is older than {} days but not completely sent; keeping it",
                        day,
                        retentionDays);
                return;
            }
            jdbc.sql("drop table " + table).update();
            log.info("Dropped the outbox partition of {}", day);
        });
    }

    private void attempt(String what, LocalDate day, Runnable change) {
        try {
            transactions.executeWithoutResult(_ -> {
                jdbc.sql("set local lock_timeout = '2s'").update();
                jdbc.sql("select pg_advisory_xact_lock(hashtextextended('milepost.outbox.partitions', 0))")
                        .query((_, _) -> day)
                        .list();
                change.run();
            });
        } catch (DataAccessException e) {
            log.warn("Could not {} the outbox partition of {}, will try again: {}", what, day, e.getMessage());
        }
    }
}
