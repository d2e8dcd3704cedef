package milepost.messaging.sweep;

import java.time.Duration;

/**
 * Work on rows that have become due. A service declares it as a bean; every instance runs it at its interval, in batches of
 * one transaction each, until a batch is not full.
 */
public interface Sweep {

    /** The name in logs and metrics, such as {@code missed-milestones}. */
    String name();

    /** The pause between the end of a run and the beginning of the next one. */
    Duration interval();

    /** How many rows one transaction takes at most. */
    int batchSize();

    /** Prepares the first run of this instance, in a transaction of its own; repeated until it succeeds. */
    default void begin() {}

    /**
     * Handles one batch in the transaction of the caller. It selects its rows {@code for update skip locked}, so that each is
     * handled by one instance only, and changes them so that they are no longer due, also those that
     * turn out not to be.
     *
     * @return how many rows were handled; as many as {@code limit} asks for another batch
     */
    int sweep(int limit);
}
