package milepost.registry.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import milepost.registry.export.ProjectSnapshots.Use;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction that sees the database as it was at one moment, for as long as it takes to write a file. */
@Component
@EnableConfigurationProperties(ExportProperties.class)
class SnapshotTransaction {

    private final ExportProperties properties;
    private final Clock clock;
    private final Semaphore places;
    private final TransactionTemplate transaction;

    SnapshotTransaction(ExportProperties properties, Clock clock, PlatformTransactionManager transactions) {
        this.properties = properties;
        this.clock = clock;
        this.places = new Semaphore(properties.atOnce());
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Makes a snapshot. */
    @FunctionalInterface
    interface Opening {
        Snapshot open(Snapshot.Deadline deadline);
    }

    /** Lets the use read a list; 503 if as many are read as there are places. */
    void readList(Opening opening, Use use) throws IOException {
        if (!places.tryAcquire()) {
            throw ExportProblems.busy();
        }
        try {
            read(opening, use);
        } finally {
            places.release();
        }
    }

    /** Lets the use read something that is not long. */
    void read(Opening opening, Use use) throws IOException {
        var end = clock.instant().plus(properties.longest());
        try {
            transaction.executeWithoutResult(
                    _ -> use(opening.open(() -> clock.instant().isAfter(end)), use));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void use(Snapshot snapshot, Use use) {
        try {
            use.of(snapshot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
