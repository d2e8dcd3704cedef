package milepost.progress.replay;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of how far a replay has got. */
@Repository
class ReplayRepository {

    private final JdbcClient jdbc;

    ReplayRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns whether a replay that was begun is finished; empty if none was begun. */
    Optional<Boolean> isFinished() {
        return jdbc.sql("select finished_at is not null from replay")
                .query(Boolean.class)
                .optional();
    }

    boolean isCopied() {
        return jdbc.sql("select events_to is not null from replay")
                .query(Boolean.class)
                .single();
    }

    /** When the last progress event was recorded. */
    Instant eventsTo() {
        return jdbc.sql("select events_to from replay")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    void begin() {
        jdbc.sql("insert into replay default values").update();
    }

    /** Notes that all events have been copied. */
    void copied() {
        jdbc.sql("""
                update replay
                set events_to = coalesce((select max(recorded_at) from replay_event), to_timestamp(0))
                where events_to is null
                """).update();
    }

    void finish() {
        jdbc.sql("update replay set finished_at = now()").update();
    }

    Map<Integer, Long> offsets(String topic) {
        var offsets = new TreeMap<Integer, Long>();
        jdbc.sql("select partition, next_offset from replay_offset where topic = :topic")
                .param("topic", topic)
                .query(row -> {
                    offsets.put(row.getInt("partition"), row.getLong("next_offset"));
                });
        return offsets;
    }

    void save(String topic, Map<Integer, Long> offsets) {
        offsets.forEach((partition, offset) -> jdbc.sql("""
                insert into replay_offset (topic, partition, next_offset) values (:topic, :partition, :offset)
                on conflict (topic, partition) do update set next_offset = excluded.next_offset
                """)
                .param("topic", topic)
                .param("partition", partition)
                .param("offset", offset)
                .update());
    }
}
