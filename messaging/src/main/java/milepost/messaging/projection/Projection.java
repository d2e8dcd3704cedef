package milepost.messaging.projection;

import java.time.Duration;
import java.util.List;

/**
 * A consumer that builds tables from events. Every bean of this type gets a batch listener of its own.
 *
 * <p>{@link #apply} is called in a transaction that also holds what has been consumed: each event is applied once, in
 * order per aggregate, however often Kafka delivers it. If it throws, the batch is tried record by record, and the one
 * record that fails is set aside with all later ones of its aggregate.
 */
public interface Projection {

    /** The consumer group and the name in logs and metrics: {@code progress-service.projects}. */
    String consumer();

    List<String> topics();

    /**
     * How long events may wait for others to be taken in with, in one transaction. A transaction for each event costs many times what a
     * batch costs an event, and under load it is taken from those who wait for an answer.
     */
    default Duration batchWindow() {
        return Duration.ZERO;
    }

    /**
     * Takes in events that were not seen before, in the order of their topics' partitions.
     *
     * @param events at least one; of types this build does not know, too
     */
    void apply(List<ReceivedEvent> events);

    /** Called after the transaction of {@link #apply} has committed, for what must not happen before. */
    default void applied(List<ReceivedEvent> events) {}
}
