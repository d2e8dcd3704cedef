package milepost.progress.decision;

import milepost.progress.fact.TargetChange.Decision;
import milepost.progress.meter.CommittedCounts;
import org.springframework.stereotype.Component;

/** Counts changes of targets. */
@Component
class DecisionMeters {

    private final CommittedCounts counts;

    DecisionMeters(CommittedCounts counts) {
        this.counts = counts;
    }

    /** Counts a decision when the current transaction has committed. */
    void countAfterCommit(Decision decision) {
        counts.count(
                "milepost.target.changes",
                "Changes of targets that were decided, recorded or withdrawn",
                "decision",
                decision.name());
    }
}
