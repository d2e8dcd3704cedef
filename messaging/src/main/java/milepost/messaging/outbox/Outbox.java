package milepost.messaging.outbox;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import milepost.events.EventTypes;
import milepost.events.envelope.Author;
import milepost.events.envelope.EventEnvelope;
import milepost.events.envelope.EventSource;
import milepost.messaging.EventIds;
import milepost.messaging.EventJson;

/** Keeps events in the transaction of the change that they describe: either both are stored or neither is. */
final class Outbox {

    private final OutboxRepository repository;
    private final TraceParents traces;
    private final Clock clock;

    Outbox(OutboxRepository repository, TraceParents traces, Clock clock) {
        this.repository = repository;
        this.traces = traces;
        this.clock = clock;
    }

    void append(RaisedAggregate aggregate, Change<?> change, Author author) {
        repository.insert(List.of(kept(aggregate, change, origin(author), now())));
    }

    /** The same for many aggregates, with one statement and one time. */
    <A extends RaisedAggregate> void appendAll(
            List<A> aggregates, Function<A, Origin> origin, Function<A, Change<?>> change) {
        var now = now();
        repository.insert(aggregates.stream()
                .map(aggregate -> kept(aggregate, change.apply(aggregate), origin.apply(aggregate), now))
                .toList());
    }

    /** Returns the origin of what the current thread changes. */
    Origin origin(Author author) {
        return new Origin(author, traces.current());
    }

    private KeptEvent kept(RaisedAggregate aggregate, Change<?> change, Origin origin, Instant now) {
        var event = change.event();
        var recordedAt = change.recordedAt() == null ? now : change.recordedAt();
        var envelope = new EventEnvelope(
                change.eventId() == null ? EventIds.next() : change.eventId(),
                EventSource.of(event),
                EventTypes.nameOf(event.getClass()),
                aggregate.aggregateId(),
                aggregate.version(),
                change.occurredAt() == null ? recordedAt : change.occurredAt(),
                recordedAt,
                origin.author(),
                origin.traceParent());
        var payload = EventJson.write(event);
        if (payload.length > EventTooLargeException.MAX_BYTES) {
            throw new EventTooLargeException(envelope.type(), payload.length);
        }
        return new KeptEvent(aggregate.aggregateType(), envelope, payload);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
