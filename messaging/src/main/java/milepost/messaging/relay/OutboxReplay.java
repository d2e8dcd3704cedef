package milepost.messaging.relay;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends the events of one aggregate again, for a consumer that misses some. Other consumers recognize and ignore them. */
final class OutboxReplay {

    private static final int PAGE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(10); // an operator waits

    private final JdbcClient jdbc;
    private final Supplier<EventPublisher> publishers;

    OutboxReplay(JdbcClient jdbc, Supplier<EventPublisher> publishers) {
        this.jdbc = jdbc;
        this.publishers = publishers;
    }

    /** Returns how many events were sent; 0 if the outbox no longer has any of them. */
    int replay(String aggregateId, long fromVersion) throws InterruptedException {
        var sent = 0;
        try (var publisher = publishers.get()) {
            var rows = fromVersion(aggregateId, fromVersion);
            while (!rows.isEmpty()) {
                publisher.publish(rows, PATIENCE);
                sent += rows.size();
                rows = fromVersion(aggregateId, rows.getLast().version() + 1);
            }
        }
        return sent;
    }

    private List<OutboxRow> fromVersion(String aggregateId, long version) {
        return jdbc.sql("""
                select pos, id, aggregateid, version, type, headers, payload, created_at
                from messaging.outbox
                where aggregateid = :aggregateId and version >= :version
                order by version
                limit :limit
                """)
                .param("aggregateId", aggregateId)
                .param("version", version)
                .param("limit", PAGE)
                .query(OutboxRow.MAPPER)
                .list();
    }
}
