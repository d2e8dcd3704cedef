package milepost.progress.light;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts published changes of lights. */
@Component
class LightMeters {

    private final MeterRegistry meters;

    LightMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Counts a change when the current transaction has committed. */
    void countAfterCommit(Light light) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Counter.builder("milepost.light.changes")
                        .description("Published changes of lights, by the new light")
                        .tag("light", light.code())
                        .register(meters)
                        .increment();
            }
        });
    }
}
