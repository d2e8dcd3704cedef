package milepost.progress.project;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import milepost.events.LifecycleEvent;
import milepost.events.LifecycleEvent.ProjectReinstated;
import milepost.events.LifecycleEvent.ProjectReleased;
import milepost.events.LifecycleEvent.ProjectSeparated;
import milepost.events.LifecycleEvent.ProjectSplit;
import milepost.events.LifecycleEvent.ProjectWithdrawn;
import milepost.events.RegistryEvent.ProjectDescribed;
import milepost.events.RegistryEvent.ProjectMerged;
import milepost.events.envelope.EventEnvelope;
import milepost.progress.absence.Absences;
import milepost.progress.citation.Citations;
import milepost.progress.part.ProjectParts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Stores which projects are merged, withdrawn, separated after a wrong merge, or cited by other plans after that or a split. */
@Component
class ProjectLifecycle {

    private final MergedProjectRepository merges;
    private final Absences absences;
    private final Citations citations;
    private final ProjectParts parts;
    private final ApplicationEventPublisher listeners;

    ProjectLifecycle(
            MergedProjectRepository merges,
            Absences absences,
            Citations citations,
            ProjectParts parts,
            ApplicationEventPublisher listeners) {
        this.merges = merges;
        this.absences = absences;
        this.citations = citations;
        this.parts = parts;
        this.listeners = listeners;
    }

    void take(ProjectMerged event, Instant at) {
        merges.markMerged(event.projectId(), event.into(), at);
        absences.merged(event.projectId(), event.into(), at);
    }

    void take(LifecycleEvent event, EventEnvelope envelope) {
        var at = envelope.recordedAt();
        if (event instanceof ProjectDescribed described) {
            parts.save(described, envelope.sequence(), at);
        }
        switch (event) {
            case ProjectWithdrawn e -> {
                merges.setWithdrawn(e.projectId(), at);
                absences.withdrawn(e.projectId(), at);
            }
            case ProjectReinstated e -> {
                merges.setWithdrawn(e.projectId(), null);
                absences.reinstated(e.projectId(), at);
            }
            case ProjectSeparated e -> {
                merges.markSeparated(e.projectId(), e.with(), at);
                absences.separated(e.projectId(), at);
                listeners.publishEvent(new ProjectMerges.Separated());
            }
            case ProjectReleased e -> moveCitations(e.projectId(), e.citations(), e.plans(), at);
            case ProjectSplit e -> {
                var moved = e.parts().stream()
                        .flatMap(part -> part.citations().stream())
                        .toList();
                moveCitations(e.projectId(), moved, e.plans(), at);
            }
        }
    }

    /** The citations themselves are told again as those of the other project. */
    private void moveCitations(UUID projectId, List<UUID> moved, List<String> plans, Instant at) {
        citations.end(projectId, moved, at);
        merges.setPlans(projectId, plans);
    }
}
