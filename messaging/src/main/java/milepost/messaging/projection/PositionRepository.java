package milepost.messaging.projection;

import java.sql.Types;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import milepost.events.EventEnvelope;
import milepost.messaging.EventIds;
import milepost.messaging.record.EventAttributes.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of how far a consumer has got: the last version it handled, by source and aggregate. */
final class PositionRepository {

    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(10);

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

        static Key of(Place place) {
            return new Key(place.source().uri(), place.aggregateId());
        }
    }

    /** Why the later events of an aggregate wait. */
    enum Parked {
        /** The next event cannot be handled. */
        poison,
        /** The next event has not arrived. */
        gap,
        /** A version that was handled has arrived as another event. */
        reused
    }

    /** How far the events of one aggregate have been handled. Changed while a batch is applied, stored at its end. */
    static final class Position {
        final Key key;
        long lastVersion;

        @Nullable UUID lastEventId;

        @Nullable Parked parked;

        /** Up to which version a replay is due, 0 if none is. */
        long rewoundFrom;

        boolean changed;

        Position(Key key, long lastVersion, @Nullable UUID lastEventId, @Nullable Parked parked, long rewoundFrom) {
            this.key = key;
            this.lastVersion = lastVersion;
            this.lastEventId = lastEventId;
            this.parked = parked;
            this.rewoundFrom = rewoundFrom;
        }

        long next() {
            return lastVersion + 1;
        }

        /**
         * Whether an event of a version that was handled is another one than that. Of the last version the id is known.
         * Of an earlier one it is not, but its event was made before the last one, give or take what clocks differ by:
         * the time stands in the id. A later one was made when its owner's database had been set back.
         */
        boolean isReusedBy(EventEnvelope envelope) {
            if (lastEventId == null || lastEventId.version() != envelope.id().version()) {
                return false; // nothing is known since an operator's act, or of when it was made
            }
            return envelope.sequence() == lastVersion
                    ? !envelope.id().equals(lastEventId)
                    : EventIds.time(envelope.id())
                            .isAfter(EventIds.time(lastEventId).plus(CLOCKS_DIFFER));
        }

        void advanceTo(EventEnvelope envelope) {
            moveTo(envelope.sequence(), envelope.id());
        }

        void moveTo(long version, @Nullable UUID eventId) {
            lastVersion = version;
            lastEventId = eventId;
            changed = true;
        }

        /**
         * Sets the aggregate back, so that this version and the later ones are handled once more. After versions were reused
         * their owner's history may end earlier than the one that was handled, so only this version is awaited.
         */
        void rewindTo(long version) {
            rewoundFrom = parked == Parked.reused ? version : Math.max(rewoundFrom, lastVersion);
            moveTo(version - 1, null);
            park(Parked.gap);
        }

        /** Parks the aggregate because a record of this version cannot be handled, which is no reason to forget another one. */
        void parkBecauseOf(long version) {
            if (parked != Parked.reused) {
                park(version == next() ? Parked.poison : Objects.requireNonNullElse(parked, Parked.gap));
            }
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
                select p.source, p.aggregate_id, p.last_version, p.last_event_id, p.parked, p.rewound_from
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
                        row.getString("parked") == null ? null : Parked.valueOf(row.getString("parked")),
                        row.getLong("rewound_from")))
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

    /** Whether an event has been handled of an aggregate whose id lies between these two and is as long as they are. */
    boolean anyHandled(String consumer, String source, String firstId, String lastId) {
        return jdbc.sql("""
                select exists (select from messaging.consumer_position
                where consumer = :consumer and source = :source and last_version > 0
                  and aggregate_id between :firstId and :lastId and length(aggregate_id) = length(:firstId))
                """)
                .param("consumer", consumer)
                .param("source", source)
                .param("firstId", firstId)
                .param("lastId", lastId)
                .query(Boolean.class)
                .single();
    }

    void store(String consumer, Collection<Position> positions) {
        batches.batchUpdate(
                """
                update messaging.consumer_position set last_version = ?, last_event_id = ?, parked = ?, rewound_from = nullif(?, 0)
                where consumer = ? and source = ? and aggregate_id = ?
                """,
                positions.stream()
                        .filter(position -> position.changed)
                        .map(position -> new Object[] {
                            position.lastVersion,
                            position.lastEventId,
                            position.parked == null ? null : position.parked.name(),
                            position.rewoundFrom,
                            consumer,
                            position.key.source(),
                            position.key.aggregateId()
                        })
                        .toList(),
                new int[] {
                    Types.BIGINT, Types.OTHER, Types.VARCHAR, Types.BIGINT, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR
                });
    }
}
