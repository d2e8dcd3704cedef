package milepost.messaging.outbox;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import milepost.events.envelope.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way to change an aggregate: locks it, raises its version, changes it and keeps the event of the change, in one
 * transaction. Every version has exactly one event, and events are kept in the order of their versions.
 *
 * <p>A transaction that is there already is joined. Any exception marks it for rollback, even if a caller catches the
 * exception, because a raised version without an event would hold up every consumer.
 *
 * <p>Few transactions of an instance wait for one aggregate; a further one soon fails with a
 * {@link org.springframework.dao.CannotAcquireLockException}. A transaction that holds the aggregate does not wait for it again.
 */
public final class AggregateChanges {

    private final Outbox outbox;
    private final RowQueue queue = new RowQueue();
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher listeners;

    AggregateChanges(Outbox outbox, TransactionTemplate transactions, ApplicationEventPublisher listeners) {
        this.outbox = outbox;
        this.transactions = transactions;
        this.listeners = listeners;
    }

    /**
     * Changes one aggregate. Another event of the same aggregate in the same transaction is another call, after this one.
     *
     * @param aggregateId the record key of its events
     * @param raise the statement that locks the aggregate's row and raises its version, or adds it
     * @param change makes the change while the row is locked, and returns it with its event
     * @return the result of the change
     * @throws EventTooLargeException if the data of the event is longer than {@link EventTooLargeException#MAX_BYTES}
     * @throws IllegalStateException if the version does not follow the one before in this transaction, or if the change
     *     of this aggregate is nested in another change of it
     */
    public <A extends RaisedAggregate, T extends @Nullable Object> T change(
            Object aggregateId, Supplier<A> raise, Author author, Function<A, Change<T>> change) {
        return transactions.execute(_ -> {
            var versions = TransactionVersions.current(listeners);
            var aggregate = lock(aggregateId, raise);
            versions.begin(aggregateId, aggregate);
            var done = change.apply(aggregate);
            outbox.append(aggregate, done, author);
            versions.end(aggregate);
            return done.result();
        });
    }

    /**
     * Changes any number of aggregates, and keeps their events with one statement, in the order of the list.
     *
     * @param raise the statement that locks the rows and raises their versions, or adds them; may find none. What may wait for
     *     others uses {@link #lock}
     * @param change returns the change of each
     */
    public <A extends RaisedAggregate> void changeAll(
            Supplier<List<A>> raise, Author author, Function<A, Change<?>> change) {
        var origin = origin(author);
        changeAll(raise, _ -> origin, change);
    }

    /** The same for changes of several callers. */
    public <A extends RaisedAggregate> void changeAll(
            Supplier<List<A>> raise, Function<A, Origin> origin, Function<A, Change<?>> change) {
        transactions.executeWithoutResult(_ -> {
            var versions = TransactionVersions.current(listeners);
            var aggregates = raise.get();
            if (aggregates.isEmpty()) {
                return;
            }
            outbox.appendAll(aggregates, origin, aggregate -> {
                versions.begin(aggregate);
                var done = change.apply(aggregate);
                versions.end(aggregate);
                return done;
            });
        });
    }

    /** Returns the origin of a change that another thread makes for the current one. */
    public Origin origin(Author author) {
        return outbox.origin(author);
    }

    /**
     * Locks an aggregate in the current transaction, for a change that reads it first.
     *
     * @param lock the statement that locks the aggregate's row
     */
    public <T extends @Nullable Object> T lock(Object aggregateId, Supplier<T> lock) {
        return TransactionVersions.current(listeners).lock(aggregateId, queue, lock);
    }

    /** Says that the current transaction has locked these aggregates itself. Those that wait for it do not hold it up. */
    public void locked(Collection<?> aggregateIds) {
        aggregateIds.forEach(TransactionVersions.current(listeners)::hold);
    }
}
