package milepost.messaging.outbox;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import milepost.events.EventEnvelope;
import milepost.events.EventSource;
import milepost.events.EventTypes;
import milepost.messaging.EventIds;
import milepost.messaging.EventJson;
import milepost.messaging.relay.WakeUp;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps events in the transaction of the change that they tell of: both are there or neither is. The caller holds the
 * aggregate's row lock and has raised its version, which is what keeps the events of one aggregate in order.
 */
public final class Outbox {

    /** In bytes; an entry of the ledger, which holds an event and what surrounds it, has room for 65,535. */
    public static final int MAX_PAYLOAD = 60_000;

    private final OutboxRepository repository;
    private final WakeUp relay;
    private final TraceParents traces;
    private final Clock clock;

    public Outbox(OutboxRepository repository, WakeUp relay, TraceParents traces, Clock clock) {
        this.repository = repository;
        this.relay = relay;
        this.traces = traces;
        this.clock = clock;
    }

    /**
     * Adds one event to the current transaction and wakes the relay once that has committed.
     *
     * @throws IllegalStateException if there is no transaction
     * @throws EventTooLargeException if the data is longer than {@link #MAX_PAYLOAD}
     */
    public EventEnvelope append(EventDraft draft) {
        requireTransaction();
        var kept = kept(draft);
        repository.insert(kept);
        wakeRelayAfterCommit();
        return kept.envelope();
    }

    /** The same for a change of many aggregates: adds their events in this order, all at once. */
    public void appendAll(List<EventDraft> drafts) {
        requireTransaction();
        repository.insertAll(drafts.stream().map(this::kept).toList());
        wakeRelayAfterCommit();
    }

    private static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An event is kept in the transaction of its change, and there is none");
        }
    }

    private KeptEvent kept(EventDraft draft) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var occurredAt = draft.occurredAt() == null ? now : draft.occurredAt();
        var envelope = new EventEnvelope(
                EventIds.next(),
                EventSource.of(draft.data()),
                EventTypes.nameOf(draft.data().getClass()),
                draft.aggregateId(),
                draft.version(),
                occurredAt,
                now,
                draft.author(),
                traces.current());
        var payload = EventJson.write(draft.data());
        if (payload.length > MAX_PAYLOAD) {
            throw new EventTooLargeException(envelope.type(), payload.length, MAX_PAYLOAD);
        }
        return new KeptEvent(draft.aggregateType(), envelope, payload);
    }

    private void wakeRelayAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.signal();
            }
        });
    }

    /** An event as its row has it. */
    record KeptEvent(String aggregateType, EventEnvelope envelope, byte[] payload) {}
}
