package milepost.messaging.projection;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import milepost.messaging.projection.PositionRepository.Key;
import milepost.messaging.record.HeaderBytes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The SQL of the records that wait because they, or an earlier one of their aggregate, could not be handled. Several
 * different records may wait for one version: only one of them can be its event, and which one is found by trying.
 */
final class ParkedEventRepository {

    /** So many different records wait for one version at most. */
    private static final int MAX_CANDIDATES = 20;

    private final JdbcClient jdbc;

    ParkedEventRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a record with its original bytes, unless it waits already or too many others of its version do. */
    void park(String consumer, Key key, long version, ConsumerRecord<byte[], byte[]> record, @Nullable String error) {
        jdbc.sql("""
                insert into messaging.parked_event
                    (consumer, source, aggregate_id, version, topic, partition, record_offset,
                     record_key, record_headers, payload, digest, error)
                select :consumer, :source, :aggregateId, :version, :topic, :partition, :offset,
                     :key, :headers, :payload, :digest, :error
                where (select count(*) from messaging.parked_event
                       where consumer = :consumer and source = :source and aggregate_id = :aggregateId
                         and version = :version) < :most
                on conflict do nothing
                """)
                .params(params(consumer, key, version))
                .param("topic", record.topic())
                .param("partition", record.partition())
                .param("offset", record.offset())
                .param("key", record.key())
                .param("headers", HeaderBytes.write(record.headers()))
                .param("payload", record.value())
                .param("digest", digest(record))
                .param("error", error)
                .param("most", MAX_CANDIDATES)
                .update();
    }

    boolean waits(String consumer, Key key, long version, ConsumerRecord<byte[], byte[]> record) {
        return jdbc.sql("""
                select exists (select from messaging.parked_event
                where consumer = :consumer and source = :source and aggregate_id = :aggregateId and version = :version
                  and digest = :digest)
                """)
                .params(params(consumer, key, version))
                .param("digest", digest(record))
                .query(Boolean.class)
                .single();
    }

    /**
     * A record that waits.
     *
     * @param value its own value, or the data that an operator has given for it
     */
    record Candidate(ConsumerRecord<byte[], byte[]> record, byte @Nullable [] value) {}

    /** The records that wait for this version, in the order in which they arrived; data given by an operator goes first. */
    List<Candidate> find(String consumer, Key key, long version) {
        return jdbc
                .sql("""
                select topic, partition, record_offset, record_key, record_headers, payload, replacement
                from messaging.parked_event
                where consumer = :consumer and source = :source and aggregate_id = :aggregateId and version = :version
                order by parked_at, record_offset
                """)
                .params(params(consumer, key, version))
                .query((row, _) -> {
                    var record = record(row);
                    var original = new Candidate(record, record.value());
                    var replacement = row.getBytes("replacement");
                    return replacement == null
                            ? List.of(original)
                            : List.of(new Candidate(record, replacement), original);
                })
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Gives the records of this version other data to be tried first. The original stays. */
    void replace(String consumer, Key key, long version, byte[] payload) {
        jdbc.sql("""
                update messaging.parked_event set replacement = :payload
                where consumer = :consumer and source = :source and aggregate_id = :aggregateId and version = :version
                """)
                .params(params(consumer, key, version))
                .param("payload", payload)
                .update();
    }

    /** Stores why the records of a version cannot be handled that only waited until now. */
    void fail(String consumer, Key key, long version, String error) {
        jdbc.sql("""
                update messaging.parked_event set error = :error
                where consumer = :consumer and source = :source and aggregate_id = :aggregateId and version = :version
                  and error is null
                """)
                .params(params(consumer, key, version))
                .param("error", error)
                .update();
    }

    void removeUpTo(String consumer, Key key, long version) {
        jdbc.sql("""
                delete from messaging.parked_event
                where consumer = :consumer and source = :source and aggregate_id = :aggregateId and version <= :version
                """).params(params(consumer, key, version)).update();
    }

    void remove(String consumer, Key key, long version) {
        jdbc.sql("""
                delete from messaging.parked_event
                where consumer = :consumer and source = :source and aggregate_id = :aggregateId and version = :version
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

    private static ConsumerRecord<byte[], byte[]> record(ResultSet row) throws SQLException {
        return new ConsumerRecord<>(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                row.getBytes("record_key"),
                row.getBytes("payload"),
                HeaderBytes.read(row.getBytes("record_headers")),
                Optional.empty());
    }

    private static byte[] digest(ConsumerRecord<byte[], byte[]> record) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            Stream.of(HeaderBytes.write(record.headers()), record.value())
                    .filter(bytes -> bytes != null)
                    .forEach(sha256::update);
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
