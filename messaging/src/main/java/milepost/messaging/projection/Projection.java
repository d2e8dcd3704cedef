package milepost.messaging.projection;

import java.time.Duration;
import java.util.List;
import milepost.events.envelope.EventEnvelope;

/**
 * A consumer that builds tables from events. Every bean of this type gets a batch listener of its own.
 *
 * <p>{@link #apply} is called in the transaction that also stores the consumer's position: each event is applied once and in
 * order per aggregate, however often Kafka delivers it. Only if an operator sets an aggregate back are its events applied
 * again, in order: the result must then be the same. If it throws, the batch is applied record by record, and a record
 * that fails is set aside with all later ones of its aggregate.
 */
public interface Projection {

    /** The consumer group and the name in logs and metrics: {@code progress-service.projects}. */
    String consumer();

    List<String> topics();

    /**
     * How long the listener waits between polls, so that more events share one transaction. A transaction for each event costs
     * many times as much as its share of a batch. Zero for projections that must not be late.
     */
    default Duration batchWindow() {
        return Duration.ZERO;
    }

    /**
     * Applies events that were not applied before, in the order of their partitions.
     *
     * @param events at least one; types that this build does not know are among them
     */
    void apply(List<ReceivedEvent> events);

    /** Whether an operator may give other data for an event that cannot be applied. */
    default boolean takesReplacements() {
        return true;
    }

    /**
     * Whether another event was applied as this version and is kept; then this one is not applied. Asked only for versions that
     * an operator has set back.
     */
    default boolean keepsAnother(EventEnvelope event) {
        return false;
    }

    /** Called after the transaction of {@link #apply} has committed. */
    default void applied(List<ReceivedEvent> events) {}
}
