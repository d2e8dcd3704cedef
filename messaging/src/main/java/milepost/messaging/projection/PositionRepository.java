package milepost.messaging.projection;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import milepost.events.envelope.EventEnvelope;
import milepost.messaging.Columns;
import milepost.messaging.EventIds;
import milepost.messaging.record.EventAttributes.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The SQL of how far a consumer has got: the last version it handled, by source and aggregate. */
final class PositionRepository {

    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(10);

    private final JdbcClient jdbc;

    PositionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** How far the events of one aggregate have been handled. Changed while a batch is handled, then stored. */
    static final class Position {
        final Key key;
        long lastVersion;

        @Nullable UUID lastEventId;

        @Nullable Parked parked;

        /** Up to which version a replay is due, 0 if none is. */
        long rewoundFrom;

        private List<@Nullable Object> stored;

        /** An aggregate of which nothing has been handled. */
        Position(Key key) {
            this(key, 0, null, null, 0);
        }

        Position(Key key, long lastVersion, @Nullable UUID lastEventId, @Nullable Parked parked, long rewoundFrom) {
            this.key = key;
            this.lastVersion = lastVersion;
            this.lastEventId = lastEventId;
            this.parked = parked;
            this.rewoundFrom = rewoundFrom;
            this.stored = state();
        }

        private List<@Nullable Object> state() {
            return Arrays.asList(lastVersion, lastEventId, parked, rewoundFrom);
        }

        private boolean isChanged() {
            return !state().equals(stored);
        }

        /** Returns the aggregate as nothing of it has been handled, while this is what is stored of it. */
        private Position before() {
            var before = new Position(key);
            before.stored = state();
            return before;
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
        }
    }

    /** Locks aggregates until the transaction ends. {@code begun} has each once, as it will be stored if it is new. */
    Map<Key, Position> lock(String consumer, Collection<Position> begun) {
        // Every instance locks in the same order, so that two of them never deadlock.
        var sorted = begun.stream()
                .sorted(Comparator.comparing((Position position) -> position.key.aggregateId())
                        .thenComparing(position -> position.key.source()))
                .toList();
        var inserted = insertBegun(
                consumer, sorted.stream().filter(p -> p.lastVersion > 0).toList());
        var others = sorted.stream().filter(p -> !inserted.contains(p.key)).toList();
        var positions = new HashMap<Key, Position>();
        sorted.forEach(position -> positions.put(position.key, position.before()));
        lockOrInsert(consumer, others).forEach(position -> positions.put(position.key, position));
        return positions;
    }

    /** Inserts those that are new, and returns which ones. */
    private Set<Key> insertBegun(String consumer, List<Position> positions) {
        if (positions.isEmpty()) {
            return Set.of();
        }
        return bind(jdbc.sql("""
                insert into messaging.consumer_position (consumer, source, aggregate_id, last_version, last_event_id)
                select :consumer, source, aggregate_id, last_version, last_event_id
                from unnest(:sources, :aggregates, cast(:versions as bigint[]), cast(:eventIds as uuid[])) with ordinality
                    as begun (source, aggregate_id, last_version, last_event_id, place)
                order by place
                on conflict do nothing
                returning source, aggregate_id
                """), consumer, positions)
                .query((row, _) -> new Key(row.getString("source"), row.getString("aggregate_id")))
                .set();
    }

    /** The update changes nothing: it locks rows by their key. A select needs a join, whose plan may be old and a scan. */
    private List<Position> lockOrInsert(String consumer, List<Position> positions) {
        if (positions.isEmpty()) {
            return List.of();
        }
        return bind(jdbc.sql("""
                insert into messaging.consumer_position as p (consumer, source, aggregate_id, last_version)
                select :consumer, source, aggregate_id, 0
                from unnest(:sources, :aggregates) with ordinality as k (source, aggregate_id, place)
                order by place
                on conflict (consumer, source, aggregate_id) do update set last_version = p.last_version
                returning p.source, p.aggregate_id, p.last_version, p.last_event_id, p.parked, p.rewound_from
                """), consumer, positions)
                .query((row, _) -> new Position(
                        new Key(row.getString("source"), row.getString("aggregate_id")),
                        row.getLong("last_version"),
                        row.getObject("last_event_id", UUID.class),
                        row.getString("parked") == null ? null : Parked.valueOf(row.getString("parked")),
                        row.getLong("rewound_from")))
                .list();
    }

    /** Locks the position of one aggregate. */
    Position lock(String consumer, Key key) {
        return Objects.requireNonNull(lock(consumer, List.of(new Position(key))).get(key));
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

    /** Stores the positions that differ from what is stored; all of them are locked. */
    void store(String consumer, Collection<Position> positions) {
        var changed = positions.stream().filter(Position::isChanged).toList();
        if (!changed.isEmpty()) {
            bind(jdbc.sql("""
                    insert into messaging.consumer_position
                        (consumer, source, aggregate_id, last_version, last_event_id, parked, rewound_from)
                    select :consumer, source, aggregate_id, last_version, last_event_id, parked, nullif(rewound_from, 0)
                    from unnest(:sources, :aggregates, cast(:versions as bigint[]), cast(:eventIds as uuid[]), :parked,
                        cast(:rewoundFrom as bigint[])) as changed (source, aggregate_id, last_version, last_event_id, parked, rewound_from)
                    on conflict (consumer, source, aggregate_id) do update set last_version = excluded.last_version,
                        last_event_id = excluded.last_event_id, parked = excluded.parked, rewound_from = excluded.rewound_from
                    """), consumer, changed).update();
        }
    }

    private static StatementSpec bind(StatementSpec statement, String consumer, List<Position> positions) {
        return statement
                .param("consumer", consumer)
                .param("sources", Columns.of(positions, position -> position.key.source()))
                .param("aggregates", Columns.of(positions, position -> position.key.aggregateId()))
                .param("versions", Columns.of(positions, position -> position.lastVersion))
                .param("eventIds", Columns.of(positions, position -> position.lastEventId))
                .param("parked", Columns.of(positions, position -> position.parked))
                .param("rewoundFrom", Columns.of(positions, position -> position.rewoundFrom));
    }
}
