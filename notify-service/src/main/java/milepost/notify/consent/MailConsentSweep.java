package milepost.notify.consent;

import java.time.Duration;
import milepost.messaging.sweep.Sweep;
import org.springframework.stereotype.Component;

/** Forgets whom mails have asked, when that no longer matters. */
@Component
class MailConsentSweep implements Sweep {

    private final MailConsentRepository questions;

    MailConsentSweep(MailConsentRepository questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return "email-consents";
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(10);
    }

    @Override
    public int batchSize() {
        return 1_000;
    }

    @Override
    public int sweep(int limit) {
        return questions.sweep(limit);
    }
}
