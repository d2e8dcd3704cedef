package milepost.messaging.outbox;

/** An event whose data is longer than the ledger has room for; the change it tells of must be made in smaller parts. */
public final class EventTooLargeException extends RuntimeException {

    EventTooLargeException(String type, int bytes, int most) {
        super("An event %s of %d bytes is larger than %d".formatted(type, bytes, most));
    }
}
