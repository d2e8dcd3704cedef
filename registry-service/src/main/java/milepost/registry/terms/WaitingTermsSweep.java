package milepost.registry.terms;

import java.time.Duration;
import milepost.messaging.sweep.Sweep;
import org.springframework.stereotype.Component;

/**
 * Sorts the terms of projects that were added or changed into their index. PostgreSQL lists them beside the index first, where
 * each search reads them one by one; sorting many in is cheaper than sorting in those of one project, and nobody waits for it.
 */
@Component
class WaitingTermsSweep implements Sweep {

    private final WaitingTermsRepository terms;

    WaitingTermsSweep(WaitingTermsRepository terms) {
        this.terms = terms;
    }

    @Override
    public String name() {
        return "waiting-terms";
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(1);
    }

    /** All that wait are sorted in at once. */
    @Override
    public int batchSize() {
        return Integer.MAX_VALUE;
    }

    /** @return how many pages of the list were sorted in */
    @Override
    public int sweep(int limit) {
        return terms.sortIn();
    }
}
