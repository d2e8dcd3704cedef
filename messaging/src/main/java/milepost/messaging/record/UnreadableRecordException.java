package milepost.messaging.record;

import org.jspecify.annotations.Nullable;

/** A record that is not an event, or not one whose attributes and data this build can read. */
public class UnreadableRecordException extends RuntimeException {

    public UnreadableRecordException(String message) {
        super(message);
    }

    public UnreadableRecordException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
