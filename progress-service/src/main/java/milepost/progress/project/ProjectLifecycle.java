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
import milepost.progress.citation.Citations;
import org.springframework.stereotype.Component;

/** Stores which projects are withdrawn, separated after a wrong merge, or cited by other plans after that or a split. */
@Component
class ProjectLifecycle {

    private final DescriptionRepository descriptions;
    private final MergedProjectRepository merges;
    private final Citations citations;

    ProjectLifecycle(DescriptionRepository descriptions, MergedProjectRepository merges, Citations citations) {
        this.descriptions = descriptions;
        this.merges = merges;
        this.citations = citations;
    }

    /** @param at when it was recorded */
    void take(LifecycleEvent event, Instant at) {
        switch (event) {
            case ProjectWithdrawn e -> descriptions.setWithdrawn(e.projectId(), at);
            case ProjectReinstated e -> descriptions.setWithdrawn(e.projectId(), null);
            case ProjectSeparated e -> merges.markSeparated(e.projectId(), e.with(), at);
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
        descriptions.setPlans(projectId, plans);
    }
}
