package milepost.messaging.outbox;

/** An event whose data is longer than the ledger has room for. The change must be made in smaller parts. */
public final class EventTooLargeException extends RuntimeException {

    /** An entry of the ledger, which holds an event and its attributes, has room for 65,535 bytes. */
    public static final int MAX_BYTES = 60_000;

    EventTooLargeException(String type, int bytes) {
        super("The data of an event %s has %d bytes; the limit is %d".formatted(type, bytes, MAX_BYTES));
    }
}
