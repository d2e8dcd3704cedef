package milepost.progress.ledger.check;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs the check of the ledger when it is due, and tells its result as metrics. */
@Component
class CheckWorker implements MeterBinder {

    private final LedgerCheck check;

    CheckWorker(LedgerCheck check) {
        this.check = check;
    }

    @Scheduled(fixedDelayString = "PT1M")
    void run() {
        check.runIfDue();
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("milepost.ledger.check.age", check, LedgerCheck::ageInSeconds)
                .description("How long ago the whole ledger was last hashed again and found right; NaN if never")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("milepost.ledger.wrong", check, LedgerCheck::wrong)
                .description("1 if the last check found the ledger changed; must stay 0")
                .register(meters);
    }
}
