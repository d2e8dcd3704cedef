package milepost.progress.portfolio.state;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import milepost.progress.light.ProgressChanged;
import milepost.progress.milestone.ProjectMilestones;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each state of each project, in the transaction that holds the project's lock. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProjectStates {

    private final StateRepository repository;
    private final PastStates past;

    ProjectStates(StateRepository repository, PastStates past) {
        this.repository = repository;
        this.past = past;
    }

    @EventListener
    public void on(ProgressChanged changed) {
        var state = ProjectState.of(changed.milestones(), changed.light(), changed.day());
        keep(changed.milestones(), state, StateCause.of(changed.cause()), changed.at());
    }

    /** Keeps a state if it differs from the one before. */
    void keep(ProjectMilestones project, ProjectState state, @Nullable StateCause cause, Instant at) {
        var before = repository.present(project.projectId()).or(() -> rebuild(project, at));
        if (before.filter(kept -> kept.state().equals(state)).isPresent()) {
            return;
        }
        // After the one before, even if that was kept by an instance whose clock is ahead.
        var from = before.map(kept -> kept.from().plusNanos(1000))
                .filter(later -> later.isAfter(at))
                .orElse(at);
        add(project.projectId(), new KeptState(from, state, cause));
    }

    private Optional<KeptState> rebuild(ProjectMilestones project, Instant end) {
        var states = past.before(end, project);
        states.forEach(state -> add(project.projectId(), state));
        return states.isEmpty() ? Optional.empty() : Optional.of(states.getLast());
    }

    private void add(UUID projectId, KeptState state) {
        repository.close(projectId, state.from());
        repository.insert(projectId, state);
    }
}
