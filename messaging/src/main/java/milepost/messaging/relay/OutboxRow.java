package milepost.messaging.relay;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row of the outbox on its way to Kafka.
 *
 * @param headers the CloudEvents attributes that have no column of their own, by header name
 */
record OutboxRow(
        long pos,
        UUID id,
        String aggregateId,
        long version,
        String type,
        Map<String, String> headers,
        byte[] payload,
        Instant createdAt) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static final RowMapper<OutboxRow> MAPPER = (row, _) -> new OutboxRow(
            row.getLong("pos"),
            row.getObject("id", UUID.class),
            row.getString("aggregateid"),
            row.getLong("version"),
            row.getString("type"),
            JSON.readValue(row.getString("headers"), new TypeReference<>() {}),
            row.getBytes("payload"),
            row.getTimestamp("created_at").toInstant());
}
