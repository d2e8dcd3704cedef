package milepost.messaging.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import milepost.events.CloudEventHeaders;
import milepost.events.EventEnvelope;
import milepost.events.EventTypes;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The SQL that adds rows to the outbox. */
final class OutboxRepository {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    OutboxRepository(JdbcClient jdbc) {
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
                .param("headers", headersOf(envelope))
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
                .param("headers", column(events, event -> headersOf(event.envelope())))
                .param("payloads", column(events, event -> new String(event.payload(), StandardCharsets.UTF_8)))
                .update();
    }

    private static String[] column(List<KeptEvent> events, Function<KeptEvent, Object> member) {
        return events.stream().map(event -> member.apply(event).toString()).toArray(String[]::new);
    }

    /** The JSON of the column {@code headers}: the CloudEvents attributes that have no column of their own. */
    private static String headersOf(EventEnvelope envelope) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(CloudEventHeaders.SOURCE, envelope.source().uri());
        headers.put(CloudEventHeaders.TIME, time(envelope.occurredAt()));
        headers.put(CloudEventHeaders.RECORDED_TIME, time(envelope.recordedAt()));
        headers.put(CloudEventHeaders.DATA_SCHEMA, EventTypes.schemaOf(envelope.type()));
        headers.put(CloudEventHeaders.ACTOR, envelope.author().actor());
        if (envelope.author().org() != null) {
            headers.put(CloudEventHeaders.ORG, envelope.author().org());
        }
        if (envelope.traceParent() != null) {
            headers.put(CloudEventHeaders.TRACE_PARENT, envelope.traceParent());
        }
        return JSON.writeValueAsString(headers);
    }

    private static String time(Instant instant) {
        return instant.toString(); // RFC 3339, as CloudEvents asks
    }
}
