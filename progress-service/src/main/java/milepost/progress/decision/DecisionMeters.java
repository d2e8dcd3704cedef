package milepost.progress.decision;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import milepost.progress.fact.TargetChange.Decision;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts changes of targets. */
@Component
class DecisionMeters {

    private final MeterRegistry meters;

    DecisionMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Counts a decision when the current transaction has committed. */
    void countAfterCommit(Decision decision) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Counter.builder("milepost.target.changes")
                        .description("Changes of targets that were decided, recorded or withdrawn")
                        .tag("decision", decision.name())
                        .register(meters)
                        .increment();
            }
        });
    }
}
