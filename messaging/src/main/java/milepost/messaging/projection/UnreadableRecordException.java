package milepost.messaging.projection;

import org.jspecify.annotations.Nullable;

/** A record that is no event as this build knows them. */
final class UnreadableRecordException extends RuntimeException {

    UnreadableRecordException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
