package milepost.progress.ledger;

import java.time.Duration;
import java.util.List;
import milepost.events.Topics;
import milepost.events.envelope.EventEnvelope;
import milepost.messaging.projection.Projection;
import milepost.messaging.projection.ReceivedEvent;
import milepost.progress.ledger.history.HistorySubjects;
import org.springframework.stereotype.Component;

/** Appends every event of every topic to the ledger. Unlike other projections it cannot be dropped and rebuilt. */
@Component
class LedgerProjection implements Projection {

    private final Ledger ledger;
    private final HistorySubjects subjects;

    LedgerProjection(Ledger ledger, HistorySubjects subjects) {
        this.ledger = ledger;
        this.subjects = subjects;
    }

    @Override
    public String consumer() {
        return "progress-service.ledger";
    }

    @Override
    public List<String> topics() {
        return Topics.ALL;
    }

    @Override
    public Duration batchWindow() {
        return Duration.ofMillis(100);
    }

    /** What stands in the ledger must be what the owner of the event published. */
    @Override
    public boolean takesReplacements() {
        return false;
    }

    @Override
    public boolean keepsAnother(EventEnvelope event) {
        return ledger.hasAnother(event);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        var drafts = ledger.draft(events);
        subjects.record(events); // before the ledger locks out other writers
        ledger.append(drafts);
    }
}
