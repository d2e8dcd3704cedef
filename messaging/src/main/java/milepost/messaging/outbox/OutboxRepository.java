package milepost.messaging.outbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import milepost.messaging.outbox.Outbox.KeptEvent;
import milepost.messaging.relay.OutboxRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of the outbox as its writers and its replay see it. */
public final class OutboxRepository {

    private final JdbcClient jdbc;

    public OutboxRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(KeptEvent event) {
        var envelope = event.envelope();
        jdbc.sql("""
                insert into messaging.outbox (id, aggregatetype, aggregateid, version, type, headers, payload)
                values (:id, :aggregateType, :aggregateId, :version, :type, cast(:headers as jsonb), :payload)
                """)
                .param("id", envelope.id())
                .param("aggregateType", event.aggregateType())
                .param("aggregateId", envelope.subject())
                .param("version", envelope.sequence())
                .param("type", envelope.type())
                .param("headers", OutboxRow.headersOf(envelope))
                .param("payload", event.payload())
                .update();
    }

    /** In this order, by one statement. */
    void insertAll(List<KeptEvent> events) {
        jdbc.sql("""
                insert into messaging.outbox (id, aggregatetype, aggregateid, version, type, headers, payload)
                select cast(id as uuid), aggregatetype, aggregateid, cast(version as bigint), type,
                    cast(headers as jsonb), convert_to(payload, 'UTF8')
                from unnest(:ids, :aggregateTypes, :aggregateIds, :versions, :types, :headers, :payloads) with ordinality
                    as event (id, aggregatetype, aggregateid, version, type, headers, payload, place)
                order by place
                """)
                .param("ids", column(events, event -> event.envelope().id()))
                .param("aggregateTypes", column(events, KeptEvent::aggregateType))
                .param("aggregateIds", column(events, event -> event.envelope().subject()))
                .param("versions", column(events, event -> event.envelope().sequence()))
                .param("types", column(events, event -> event.envelope().type()))
                .param("headers", column(events, event -> OutboxRow.headersOf(event.envelope())))
                .param("payloads", column(events, event -> new String(event.payload(), StandardCharsets.UTF_8)))
                .update();
    }

    private static String[] column(List<KeptEvent> events, Function<KeptEvent, Object> member) {
        return events.stream().map(event -> member.apply(event).toString()).toArray(String[]::new);
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
