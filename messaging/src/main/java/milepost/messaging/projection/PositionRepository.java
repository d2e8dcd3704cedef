package milepost.messaging.projection;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import milepost.events.EventEnvelope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of how far a consumer has got: the last version it handled, by source and aggregate. */
final class PositionRepository {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PositionRepository(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
    }

    /** An aggregate and the service whose events of it are meant. */
    record Key(String source, String aggregateId) {

        static Key of(EventEnvelope envelope) {
            return new Key(envelope.source().uri(), envelope.subject());
        }
    }

    /** Why the later events of an aggregate wait. */
    enum Parked {
        poison,
        gap
    }

    /** How far the events of one aggregate have been handled. Changed while a batch is applied, stored at its end. */
    static final class Position {
        final Key key;
        long lastVersion;

        @Nullable UUID lastEventId;

        @Nullable Parked parked;

        boolean changed;

        Position(Key key, long lastVersion, @Nullable UUID lastEventId, @Nullable Parked parked) {
            this.key = key;
            this.lastVersion = lastVersion;
            this.lastEventId = lastEventId;
            this.parked = parked;
        }

        void advanceTo(EventEnvelope envelope) {
            lastVersion = envelope.sequence();
            lastEventId = envelope.id();
            changed = true;
        }

        void park(@Nullable Parked reason) {
            parked = reason;
            changed = true;
        }
    }

    /** Locks the positions of these aggregates until the transaction ends; adds the ones that are new. */
    Map<Key, Position> lock(String consumer, Collection<Key> keys) {
        // Every instance locks in the same order, so that two of them never deadlock.
        var sorted = keys.stream()
                .distinct()
                .sorted((a, b) -> a.aggregateId().equals(b.aggregateId())
                        ? a.source().compareTo(b.source())
                        : a.aggregateId().compareTo(b.aggregateId()))
                .toList();
        var sources = sorted.stream().map(Key::source).toArray(String[]::new);
        var aggregates = sorted.stream().map(Key::aggregateId).toArray(String[]::new);
        insertMissing(consumer, sources, aggregates);
        var positions = new HashMap<Key, Position>();
        jdbc.sql("""
                select p.source, p.aggregate_id, p.last_version, p.last_event_id, p.parked
                from messaging.consumer_position p
                join unnest(:sources, :aggregates) k (source, aggregate_id) using (source, aggregate_id)
                where p.consumer = :consumer
                order by p.aggregate_id, p.source
                for update of p
                """)
                .param("consumer", consumer)
                .param("sources", sources, Types.ARRAY)
                .param("aggregates", aggregates, Types.ARRAY)
                .query((row, _) -> new Position(
                        new Key(row.getString("source"), row.getString("aggregate_id")),
                        row.getLong("last_version"),
                        row.getObject("last_event_id", UUID.class),
                        row.getString("parked") == null ? null : Parked.valueOf(row.getString("parked"))))
                .list()
                .forEach(position -> positions.put(position.key, position));
        return positions;
    }

    private void insertMissing(String consumer, String[] sources, String[] aggregates) {
        jdbc.sql("""
                insert into messaging.consumer_position (consumer, source, aggregate_id, last_version)
                select :consumer, k.source, k.aggregate_id, 0
                from unnest(:sources, :aggregates) k (source, aggregate_id)
                on conflict do nothing
                """)
                .param("consumer", consumer)
                .param("sources", sources, Types.ARRAY)
                .param("aggregates", aggregates, Types.ARRAY)
                .update();
    }

    /** Locks the position of one aggregate. */
    Position lock(String consumer, Key key) {
        return Objects.requireNonNull(lock(consumer, List.of(key)).get(key));
    }

    void store(String consumer, Collection<Position> positions) {
        batches.batchUpdate(
                """
                update messaging.consumer_position set last_version = ?, last_event_id = ?, parked = ?
                where consumer = ? and source = ? and aggregate_id = ?
                """,
                positions.stream()
                        .filter(position -> position.changed)
                        .map(position -> new Object[] {
                            position.lastVersion,
                            position.lastEventId,
                            position.parked == null ? null : position.parked.name(),
                            consumer,
                            position.key.source(),
                            position.key.aggregateId()
                        })
                        .toList(),
                new int[] {Types.BIGINT, Types.OTHER, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR});
    }

    long parked(String consumer) {
        return jdbc.sql(
                        "select count(*) from messaging.consumer_position where consumer = :consumer and parked is not null")
                .param("consumer", consumer)
                .query(Long.class)
                .single();
    }

    /** The aggregates whose events wait, the longest waiting first. */
    List<ParkedAggregate> parkedAggregates(int limit) {
        return jdbc.sql("""
                select p.consumer, p.source, p.aggregate_id, p.last_version, p.parked,
                       count(e.version) waiting, min(e.parked_at) since,
                       (array_agg(e.error order by e.version) filter (where e.error is not null))[1] error
                from messaging.consumer_position p
                left join messaging.parked_event e using (consumer, source, aggregate_id)
                where p.parked is not null
                group by p.consumer, p.source, p.aggregate_id, p.last_version, p.parked
                order by since
                limit :limit
                """)
                .param("limit", limit)
                .query((row, _) -> new ParkedAggregate(
                        row.getString("consumer"),
                        row.getString("source"),
                        row.getString("aggregate_id"),
                        row.getLong("last_version"),
                        row.getString("parked"),
                        row.getLong("waiting"),
                        row.getTimestamp("since") == null
                                ? null
                                : row.getTimestamp("since").toInstant(),
                        row.getString("error")))
                .list();
    }

    /**
     * An aggregate whose events a consumer has set aside.
     *
     * @param lastVersion the last version that was handled; the next one is missing or cannot be handled
     * @param parked poison: the next event cannot be handled; gap: it has not arrived
     * @param waiting how many events wait
     * @param error why the first of them cannot be handled, null for a gap
     */
    record ParkedAggregate(
            String consumer,
            String source,
            String aggregateId,
            long lastVersion,
            String parked,
            long waiting,
            @Nullable Instant since,
            @Nullable String error) {}
}
