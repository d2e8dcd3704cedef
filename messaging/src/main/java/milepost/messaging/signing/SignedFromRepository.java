package milepost.messaging.signing;

import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of where the signed part of each partition begins. What is stored stays. */
final class SignedFromRepository {

    private final JdbcClient jdbc;

    SignedFromRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stores the offsets of partitions that have none yet, in one order, so that two consumers never wait for each other.
     *
     * @return what is stored of all partitions
     */
    Map<TopicPartition, Long> keep(Map<TopicPartition, Long> offsets) {
        var entries = List.copyOf(offsets.entrySet());
        jdbc.sql("""
                insert into messaging.signed_from (topic, partition, record_offset)
                select * from unnest(:topics, :partitions, :offsets) fresh (topic, partition, record_offset)
                order by topic, partition
                on conflict do nothing
                """)
                .param("topics", entries.stream().map(e -> e.getKey().topic()).toArray(String[]::new), Types.ARRAY)
                .param(
                        "partitions",
                        entries.stream().map(e -> e.getKey().partition()).toArray(Integer[]::new),
                        Types.ARRAY)
                .param("offsets", entries.stream().map(Map.Entry::getValue).toArray(Long[]::new), Types.ARRAY)
                .update();
        var kept = new HashMap<TopicPartition, Long>();
        jdbc.sql("select topic, partition, record_offset from messaging.signed_from")
                .query(row -> {
                    kept.put(
                            new TopicPartition(row.getString("topic"), row.getInt("partition")),
                            row.getLong("record_offset"));
                });
        return kept;
    }

    Optional<Long> find(TopicPartition partition) {
        return jdbc.sql(
                        "select record_offset from messaging.signed_from where topic = :topic and partition = :partition")
                .param("topic", partition.topic())
                .param("partition", partition.partition())
                .query(Long.class)
                .optional();
    }
}
