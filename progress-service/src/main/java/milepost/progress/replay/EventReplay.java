package milepost.progress.replay;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import milepost.messaging.failure.Reason;
import milepost.messaging.failure.TransientFailures;
import milepost.progress.project.ProjectMerges;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Applies all copied events, one project after the other. Goes on where it was interrupted. */
@Component
class EventReplay {

    private final ReplayRepository repository;
    private final ReplayedEventRepository copied;
    private final FamilyReplay families;
    private final ProjectMerges merges;
    private final TransactionTemplate transactions;
    private final ReplayProgress progress;

    EventReplay(
            ReplayRepository repository,
            ReplayedEventRepository copied,
            FamilyReplay families,
            ProjectMerges merges,
            TransactionTemplate transactions,
            ReplayProgress progress) {
        this.repository = repository;
        this.copied = copied;
        this.families = families;
        this.merges = merges;
        this.transactions = transactions;
        this.progress = progress;
    }

    /** @param upTo when the last of them was recorded */
    void applyAll(Instant upTo) {
        var left = copied.waiting();
        Optional<UUID> next;
        while (!Thread.currentThread().isInterrupted() && (next = copied.nextProject()).isPresent()) {
            var applied = apply(next.get(), upTo);
            left = applied == 0 ? copied.waiting() : left - applied;
            progress.step("applies events", applied, left);
        }
        countSetAside();
    }

    void countSetAside() {
        progress.setAside(copied.projectsSetAside());
    }

    private int apply(UUID projectId, Instant upTo) {
        try {
            return families.apply(projectId, upTo);
        } catch (RuntimeException e) {
            if (TransientFailures.is(e)) {
                throw e;
            }
            families.setAside(projectId, Reason.of(e));
            return 0;
        }
    }

    /** Ends the replay: what was merged later, or has not been moved, is left to the sweep. */
    void finish(Instant upTo) {
        transactions.executeWithoutResult(_ -> {
            merges.settle(upTo);
            repository.finish();
        });
    }
}
