package milepost.registry.splitting;

import java.util.ArrayList;
import java.util.UUID;
import milepost.access.Caller;
import milepost.events.LifecycleEvent.ProjectSplit;
import milepost.events.LifecycleEvent.SplitPart;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.registry.citation.CitationRegistry;
import milepost.registry.code.CodeMoves;
import milepost.registry.project.Project;
import milepost.registry.project.ProjectLifecycle;
import milepost.registry.project.ProjectRegistry;
import milepost.registry.withdrawal.Withdrawals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Splits a project in one transaction: its parts are registered, take over what they name, and are recorded as distinct from it. The
 * codes leave the project first, so that they raise no suspicion.
 */
@Service
class Splitting {

    private final ProjectRegistry projects;
    private final ProjectLifecycle lifecycle;
    private final Parts parts;
    private final CitationRegistry citations;
    private final CodeMoves codes;
    private final SplitRepository splits;
    private final Withdrawals withdrawals;
    private final AggregateChanges changes;

    Splitting(
            ProjectRegistry projects,
            ProjectLifecycle lifecycle,
            Parts parts,
            CitationRegistry citations,
            CodeMoves codes,
            SplitRepository splits,
            Withdrawals withdrawals,
            AggregateChanges changes) {
        this.projects = projects;
        this.lifecycle = lifecycle;
        this.parts = parts;
        this.citations = citations;
        this.codes = codes;
        this.splits = splits;
        this.withdrawals = withdrawals;
        this.changes = changes;
    }

    /**
     * Splits a project.
     *
     * @param version the version that the caller has seen; 412 if there is a later one
     * @return what remains of it
     */
    @Transactional
    Project split(UUID id, long version, SplitRequest request, Caller caller) {
        changes.change(id, () -> projects.raise(id, caller).after(version), caller.author(), raised -> {
            var before = projects.get(id);
            var after = Codes.without(before.details(), request.parts());
            lifecycle.split(before, after, request.reasonText(), request.documentRef(), caller);
            var ids = new ArrayList<UUID>();
            var told = new ArrayList<SplitPart>();
            for (var i = 0; i < request.parts().size(); i++) {
                var part = request.parts().get(i);
                var partId = parts.add(part, i, id, ids, request.reasonText(), caller);
                citations.move(part.citations(), id, partId, "/parts/" + i + "/citations", caller);
                codes.tell(id, partId, part.codes(), request.reasonText(), request.documentRef());
                ids.add(partId);
                told.add(new SplitPart(partId, part.citations(), part.codes()));
            }
            splits.insert(id, ids, raised.at());
            return Change.of(new ProjectSplit(
                    id, after, told, citations.plansOf(id), request.reasonText(), request.documentRef()));
        });
        return request.remainder() == Remainder.NONE
                ? withdrawals.withdraw(id, version + 1, request.reasonText(), request.documentRef(), caller)
                : projects.get(id);
    }
}
