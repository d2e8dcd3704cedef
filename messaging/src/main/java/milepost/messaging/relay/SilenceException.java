package milepost.messaging.relay;

import java.time.Duration;

/** Kafka has acknowledged nothing for a time; the relay sends everything behind its cursor again, with a new producer. */
final class SilenceException extends RuntimeException {

    SilenceException(Duration patience) {
        super("Kafka has acknowledged no event for " + patience.toSeconds() + " s");
    }
}
