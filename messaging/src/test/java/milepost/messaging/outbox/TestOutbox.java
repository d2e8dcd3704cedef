package milepost.messaging.outbox;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox for tests that have a database and no application context. */
public final class TestOutbox {

    private TestOutbox() {}

    /** The database needs the migrations of messaging. */
    public static AggregateChanges changes(DataSource database) {
        var outbox = new Outbox(
                new OutboxRepository(JdbcClient.create(database)), new TraceParents(null), Clock.systemUTC());
        var transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        return new AggregateChanges(outbox, transactions, _ -> {});
    }
}
