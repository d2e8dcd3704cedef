package milepost.messaging.relay;

import org.jspecify.annotations.Nullable;

/** Kafka did not take a record; the relay sends everything behind its cursor again. */
final class PublishingFailedException extends RuntimeException {

    PublishingFailedException(@Nullable Throwable cause) {
        super(cause == null ? "Kafka refused a record" : cause.getMessage(), cause);
    }
}
