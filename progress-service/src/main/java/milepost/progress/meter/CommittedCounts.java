package milepost.progress.meter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts what transactions did, once they have committed. */
@Component
public class CommittedCounts {

    private final MeterRegistry meters;

    CommittedCounts(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Counts one when the current transaction has committed. */
    public void count(String meter, String description, String tag, String value) {
        count(meter, description, Tags.of(tag, value));
    }

    public void count(String meter, String description, Tags tags) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Counter.builder(meter)
                        .description(description)
                        .tags(tags)
                        .register(meters)
                        .increment();
            }
        });
    }

    /** Counts a report on a whole project. */
    public void report(String kind) {
        count("milepost.reports", "Reports on whole projects, by kind", "kind", kind);
    }
}
