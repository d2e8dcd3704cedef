package milepost.messaging.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import milepost.events.EventTypes;
import milepost.events.envelope.CloudEventHeaders;
import milepost.events.envelope.EventEnvelope;
import milepost.messaging.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The SQL that adds rows to the outbox. */
final class OutboxRepository {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    OutboxRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In this order, by one statement. */
    void insert(List<KeptEvent> events) {
        jdbc.sql("""
                insert into messaging.outbox (id, aggregatetype, aggregateid, version, type, headers, payload)
                select cast(id as uuid), aggregatetype, aggregateid, cast(version as bigint), type,
                    cast(headers as jsonb), convert_to(payload, 'UTF8')
                from unnest(:ids, :aggregateTypes, :aggregateIds, :versions, :types, :headers, :payloads) with ordinality
                    as event (id, aggregatetype, aggregateid, version, type, headers, payload, place)
                order by place
                """)
                .param("ids", Columns.of(events, event -> event.envelope().id()))
                .param("aggregateTypes", Columns.of(events, KeptEvent::aggregateType))
                .param(
                        "aggregateIds",
                        Columns.of(events, event -> event.envelope().subject()))
                .param("versions", Columns.of(events, event -> event.envelope().sequence()))
                .param("types", Columns.of(events, event -> event.envelope().type()))
                .param("headers", Columns.of(events, event -> headersOf(event.envelope())))
                .param("payloads", Columns.of(events, event -> new String(event.payload(), StandardCharsets.UTF_8)))
                .update();
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
