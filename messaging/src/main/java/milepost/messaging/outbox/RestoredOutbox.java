package milepost.messaging.outbox;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of an outbox that was restored into another database cluster, where their transaction ids have no meaning. */
public final class RestoredOutbox {

    private RestoredOutbox() {}

    /**
     * Gives the rows since a time the id of a new transaction, and the older ones an id that every snapshot contains.
     *
     * @return the number of rows
     */
    public static int renumber(JdbcClient jdbc, String table, OffsetDateTime since) {
        return jdbc.sql("""
                update %s set tx = case when created_at > :since then pg_current_xact_id() else '3' end
                """.formatted(table)).param("since", since).update();
    }
}
