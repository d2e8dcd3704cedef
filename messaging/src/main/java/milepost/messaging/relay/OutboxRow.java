package milepost.messaging.relay;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import milepost.events.CloudEventHeaders;
import milepost.events.EventEnvelope;
import milepost.events.EventTypes;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row of the outbox on its way to Kafka.
 *
 * @param headers the CloudEvents attributes that have no column of their own, by header name
 */
public record OutboxRow(
        long pos,
        UUID id,
        String aggregateId,
        long version,
        String type,
        Map<String, String> headers,
        byte[] payload,
        Instant createdAt) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static final RowMapper<OutboxRow> MAPPER = (row, _) -> new OutboxRow(
            row.getLong("pos"),
            row.getObject("id", UUID.class),
            row.getString("aggregateid"),
            row.getLong("version"),
            row.getString("type"),
            JSON.readValue(row.getString("headers"), new TypeReference<>() {}),
            row.getBytes("payload"),
            row.getTimestamp("created_at").toInstant());

    /** The JSON of the column {@code headers}. */
    public static String headersOf(EventEnvelope envelope) {
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
