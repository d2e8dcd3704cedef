package milepost.messaging.outbox;

import java.util.List;
import milepost.events.EventEnvelope;
import milepost.messaging.relay.OutboxRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of the outbox as its writers and its replay see it. */
public final class OutboxRepository {

    private final JdbcClient jdbc;

    public OutboxRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String aggregateType, EventEnvelope envelope, byte[] payload) {
        jdbc.sql("""
                insert into messaging.outbox (id, aggregatetype, aggregateid, version, type, headers, payload)
                values (:id, :aggregateType, :aggregateId, :version, :type, cast(:headers as jsonb), :payload)
                """)
                .param("id", envelope.id())
                .param("aggregateType", aggregateType)
                .param("aggregateId", envelope.subject())
                .param("version", envelope.sequence())
                .param("type", envelope.type())
                .param("headers", OutboxRow.headersOf(envelope))
                .param("payload", payload)
                .update();
    }

    /** What is still kept of one aggregate, from a version on, oldest first. */
    List<OutboxRow> fromVersion(String aggregateId, long version, int limit) {
        return jdbc.sql("""
                select pos, id, aggregateid, version, type, headers, payload, created_at
                from messaging.outbox
                where aggregateid = :aggregateId and version >= :version
                order by version
                limit :limit
                """)
                .param("aggregateId", aggregateId)
                .param("version", version)
                .param("limit", limit)
                .query(OutboxRow.MAPPER)
                .list();
    }
}
