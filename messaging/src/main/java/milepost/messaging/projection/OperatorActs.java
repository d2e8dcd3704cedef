package milepost.messaging.projection;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import milepost.messaging.projection.PositionRepository.Key;
import milepost.messaging.projection.PositionRepository.Parked;
import milepost.messaging.projection.PositionRepository.Position;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an operator can do with an aggregate of one consumer. Every act can be taken back: {@link #rewind} and a replay by the
 * owner of the events bring back exactly the events that the owner has published.
 */
final class OperatorActs {

    private static final Logger log = LoggerFactory.getLogger(OperatorActs.class);

    private final Projection projection;
    private final PositionRepository positions;
    private final ParkedEventRepository parkedEvents;
    private final Resumption resumption;
    private final TransactionTemplate transactions;

    OperatorActs(
            Projection projection,
            PositionRepository positions,
            ParkedEventRepository parkedEvents,
            Resumption resumption,
            TransactionTemplate transactions) {
        this.projection = projection;
        this.positions = positions;
        this.parkedEvents = parkedEvents;
        this.resumption = resumption;
        this.transactions = transactions;
    }

    /** Tries the waiting events of a parked aggregate again. Returns why it still waits, or empty if nothing of it waits. */
    Optional<String> retry(Key key, @Nullable Long version) {
        return change("retries", key, position -> requireNext(position, version));
    }

    /** Passes over the next version, as if it had been applied, and resumes with the one after it. */
    Optional<String> skip(Key key, @Nullable Long version) {
        return change("skips", key, position -> {
            requireNext(position, version);
            position.moveTo(position.next(), null);
        });
    }

    /** Tries the next version with other data, and resumes with the one after it. */
    Optional<String> replace(Key key, @Nullable Long version, byte[] data) {
        if (!projection.takesReplacements()) {
            throw ProblemException.of(HttpStatus.CONFLICT, "not-replaceable", projection.consumer());
        }
        return change("replaces", key, position -> {
            requireNext(position, version);
            parkedEvents.replace(projection.consumer(), key, position.next(), data);
        });
    }

    /**
     * Forgets the records that wait: all, or those of one version. If versions were reused, only the second events of them are
     * forgotten, and what waits behind them is tried.
     */
    Optional<String> discard(Key key, @Nullable Long version) {
        return change("discards what waits for", key, position -> {
            requireParked(position);
            if (position.parked == Parked.reused && (version == null || version <= position.lastVersion)) {
                position.park(Parked.gap); // resuming removes what is not later
            } else if (version == null) {
                parkedEvents.removeUpTo(projection.consumer(), key, Long.MAX_VALUE);
            } else {
                parkedEvents.remove(projection.consumer(), key, version);
            }
        });
    }

    /** Sets an aggregate back, parked or not, so that a replay applies this version and the later ones again. */
    Optional<String> rewind(Key key, long version) {
        return change("sets back", key, position -> {
            if (version > position.lastVersion) {
                throw ProblemException.of(HttpStatus.CONFLICT, "nothing-to-rewind", version, position.lastVersion);
            }
            if (position.parked == Parked.reused && !projection.takesReplacements()) {
                throw ProblemException.of(HttpStatus.CONFLICT, "first-event-kept", projection.consumer());
            }
            position.rewindTo(version);
        });
    }

    private Optional<String> change(String what, Key key, Consumer<Position> act) {
        transactions.executeWithoutResult(_ -> {
            var position = positions.lock(projection.consumer(), key);
            var next = position.next();
            act.accept(position);
            positions.store(projection.consumer(), List.of(position));
            log.info(
                    "An operator {} an aggregate consumer={} source={} aggregate={} version={}",
                    what,
                    projection.consumer(),
                    key.source(),
                    key.aggregateId(),
                    next);
        });
        return resumption.resume(key);
    }

    private static void requireParked(Position position) {
        if (position.parked == null) {
            throw ProblemException.of(HttpStatus.CONFLICT, "not-parked", position.key.aggregateId());
        }
    }

    private static void requireNext(Position position, @Nullable Long version) {
        requireParked(position);
        if (position.parked == Parked.reused) {
            throw ProblemException.of(HttpStatus.CONFLICT, "version-reused", position.key.aggregateId());
        }
        if (version != null && version != position.next()) {
            throw ProblemException.of(HttpStatus.CONFLICT, "another-version-waits", version, position.next());
        }
    }
}
