package milepost.messaging.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import milepost.messaging.projection.PositionRepository.Key;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the events that wait because an earlier one of their aggregate could not be handled or did not arrive. */
final class ParkedEventRepository {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    ParkedEventRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stores a record with its original bytes. A record that waits already is not changed.
     *
     * @return false if it waits already
     */
    boolean park(
            String consumer, Key key, long version, ConsumerRecord<byte[], byte[]> record, @Nullable String error) {
        return jdbc.sql("""
                insert into messaging.parked_event
                    (consumer, source, aggregate_id, version, topic, partition, record_offset, headers, payload, error)
                values (:consumer, :source, :aggregateId, :version, :topic, :partition, :offset,
                        cast(:headers as jsonb), :payload, :error)
                on conflict do nothing
                """)
                        .param("consumer", consumer)
                        .param("source", key.source())
                        .param("aggregateId", key.aggregateId())
                        .param("version", version)
                        .param("topic", record.topic())
                        .param("partition", record.partition())
                        .param("offset", record.offset())
                        .param("headers", JSON.writeValueAsString(headers(record)))
                        .param("payload", record.value() == null ? new byte[0] : record.value())
                        .param("error", error)
                        .update()
                == 1;
    }

    /** The waiting record of this version, as it came from Kafka. */
    Optional<ConsumerRecord<byte[], byte[]>> find(String consumer, Key key, long version) {
        return jdbc.sql("""
                select topic, partition, record_offset, headers, payload from messaging.parked_event
                where consumer = :consumer and source = :source and aggregate_id = :aggregateId and version = :version
                """)
                .params(params(consumer, key, version))
                .query((row, _) -> {
                    var headers = new RecordHeaders();
                    JSON.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {})
                            .forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
                    return new ConsumerRecord<>(
                            row.getString("topic"),
                            row.getInt("partition"),
                            row.getLong("record_offset"),
                            ConsumerRecord.NO_TIMESTAMP,
                            TimestampType.NO_TIMESTAMP_TYPE,
                            ConsumerRecord.NULL_SIZE,
                            ConsumerRecord.NULL_SIZE,
                            key.aggregateId().getBytes(UTF_8),
                            row.getBytes("payload"),
                            headers,
                            Optional.empty());
                })
                .optional();
    }

    void replacePayload(String consumer, Key key, long version, byte[] payload) {
        jdbc.sql("""
                update messaging.parked_event set payload = :payload
                where consumer = :consumer and source = :source and aggregate_id = :aggregateId and version = :version
                """)
                .params(params(consumer, key, version))
                .param("payload", payload)
                .update();
    }

    void removeUpTo(String consumer, Key key, long version) {
        jdbc.sql("""
                delete from messaging.parked_event
                where consumer = :consumer and source = :source and aggregate_id = :aggregateId and version <= :version
                """).params(params(consumer, key, version)).update();
    }

    boolean anyLeft(String consumer, Key key) {
        return jdbc.sql("""
                select exists (select from messaging.parked_event
                where consumer = :consumer and source = :source and aggregate_id = :aggregateId)
                """)
                .param("consumer", consumer)
                .param("source", key.source())
                .param("aggregateId", key.aggregateId())
                .query(Boolean.class)
                .single();
    }

    private static Map<String, Object> params(String consumer, Key key, long version) {
        return Map.of(
                "consumer", consumer, "source", key.source(), "aggregateId", key.aggregateId(), "version", version);
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        var headers = new LinkedHashMap<String, String>();
        record.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), UTF_8));
            }
        });
        return headers;
    }
}
