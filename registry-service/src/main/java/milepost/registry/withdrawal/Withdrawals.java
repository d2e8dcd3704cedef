package milepost.registry.withdrawal;

import java.util.UUID;
import milepost.access.Caller;
import milepost.events.LifecycleEvent.ProjectReinstated;
import milepost.events.LifecycleEvent.ProjectWithdrawn;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.registry.project.Project;
import milepost.registry.project.ProjectLifecycle;
import milepost.registry.project.ProjectRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws and reinstates projects. Nothing of a withdrawn project is deleted, and nothing of it can be changed meanwhile. */
@Service
public class Withdrawals {

    private final ProjectRegistry projects;
    private final ProjectLifecycle lifecycle;
    private final AggregateChanges changes;

    Withdrawals(ProjectRegistry projects, ProjectLifecycle lifecycle, AggregateChanges changes) {
        this.projects = projects;
        this.lifecycle = lifecycle;
        this.changes = changes;
    }

    /**
     * Withdraws a project; 409 if it was merged or is withdrawn.
     *
     * @param version the version that the caller has seen; 412 if there is a later one
     */
    @Transactional
    public Project withdraw(UUID id, long version, String reasonText, @Nullable String documentRef, Caller caller) {
        return changes.change(id, () -> projects.raise(id, caller).after(version), caller.author(), _ -> {
            lifecycle.withdraw(id, reasonText, documentRef, caller);
            return Change.of(new ProjectWithdrawn(id, reasonText, documentRef)).giving(projects.get(id));
        });
    }

    /** Reinstates a project; 409 if it is not withdrawn, 412 as above. */
    @Transactional
    Project reinstate(UUID id, long version, String reasonText, Caller caller) {
        return changes.change(id, () -> projects.raiseWithdrawn(id, caller).after(version), caller.author(), _ -> {
            lifecycle.reinstate(id, reasonText, caller);
            return Change.of(new ProjectReinstated(id, reasonText)).giving(projects.get(id));
        });
    }
}
