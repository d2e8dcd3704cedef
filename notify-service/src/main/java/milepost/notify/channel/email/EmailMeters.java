package milepost.notify.channel.email;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What became of mails, for operators. */
final class EmailMeters {

    private final MeterRegistry meters;

    EmailMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(String outcome) {
        Counter.builder("milepost.email.messages")
                .description("Mails handed to the mail server, by outcome; also those that it did not take")
                .tag("outcome", outcome)
                .register(meters)
                .increment();
    }
}
