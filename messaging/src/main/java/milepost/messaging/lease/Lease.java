package milepost.messaging.lease;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Leadership for a short time, which is renewed for as long as this process runs. A process that is stopped or cut off does
 * not renew it; another one then takes it with a higher epoch. What is written for a leader must be written with its epoch, so
 * that a former one can write nothing more; and it knows from its own clock when its lease may have ended.
 */
public final class Lease implements AutoCloseable {

    private static final Duration DURATION = Duration.ofSeconds(5);

    private static final Duration RENEWAL = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(Lease.class);

    private final DataSource unpooled;
    private final String name;
    private final long epoch;
    private final Thread heartbeat;
    private volatile long renewedAt;
    private volatile boolean lost;

    private Lease(DataSource unpooled, String name, long epoch, long takenAt) {
        this.unpooled = unpooled;
        this.name = name;
        this.epoch = epoch;
        this.renewedAt = takenAt;
        this.heartbeat = Thread.ofPlatform().name("lease-" + name).daemon().start(this::keepRenewing);
    }

    /**
     * Takes the lease if nobody holds it.
     *
     * @param unpooled opens the connection on which it is renewed
     * @param holder who takes it; a lease that it holds already is taken again
     */
    public static Optional<Lease> take(DataSource unpooled, JdbcClient jdbc, String name, UUID holder) {
        var now = System.nanoTime(); // before the statement, so that the lease ends here first
        return new LeaseRepository(jdbc)
                .take(name, holder, DURATION)
                .map(epoch -> new Lease(unpooled, name, epoch, now));
    }

    public long epoch() {
        return epoch;
    }

    /** @throws FencedException if another process leads, or may lead by now */
    public void requireHeld() {
        if (lost || System.nanoTime() - renewedAt > DURATION.toNanos()) {
            throw new FencedException(name);
        }
    }

    /** Ends the leadership, so that another process can lead at once. */
    @Override
    public void close() {
        heartbeat.interrupt();
        if (lost) {
            return;
        }
        try (var connection = unpooled.getConnection()) {
            new LeaseRepository(JdbcClient.create(new SingleConnectionDataSource(connection, true)))
                    .release(name, epoch);
        } catch (SQLException | DataAccessException e) {
            log.debug("Could not release the lease {}; it ends by itself", name, e);
        }
    }

    private void keepRenewing() {
        while (!lost && !Thread.currentThread().isInterrupted()) {
            try (var connection = unpooled.getConnection()) {
                var leases = new LeaseRepository(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
                while (!lost) {
                    renew(leases);
                    Thread.sleep(RENEWAL);
                }
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | DataAccessException e) {
                log.debug("Could not renew the lease {}; trying again", name, e);
                pause();
            }
        }
    }

    private void renew(LeaseRepository leases) {
        var now = System.nanoTime();
        if (leases.renew(name, epoch, DURATION)) {
            renewedAt = now;
        } else {
            lost = true;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RENEWAL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
