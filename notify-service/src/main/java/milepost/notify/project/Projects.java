package milepost.notify.project;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import milepost.events.Event;
import milepost.events.LifecycleEvent;
import milepost.events.LifecycleEvent.ProjectReinstated;
import milepost.events.LifecycleEvent.ProjectReleased;
import milepost.events.LifecycleEvent.ProjectSeparated;
import milepost.events.LifecycleEvent.ProjectSplit;
import milepost.events.LifecycleEvent.ProjectWithdrawn;
import milepost.events.LifecycleEvent.SplitPart;
import milepost.events.ListingEvent;
import milepost.events.NotifyEvent;
import milepost.events.ProgressEvent;
import milepost.events.RegionEvent.RegionDefined;
import milepost.events.RegionEvent.RegionSetDefined;
import milepost.events.RegistryEvent.PlanEvent;
import milepost.events.RegistryEvent.ProjectCited;
import milepost.events.RegistryEvent.ProjectDescribed;
import milepost.events.RegistryEvent.ProjectDistinguished;
import milepost.events.RegistryEvent.ProjectMerged;
import milepost.messaging.projection.ReceivedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The projects known from the registry's topic. */
@Component
public class Projects {

    private final ProjectRepository projects;
    private final DescriptionRepository descriptions;
    private final CitationRepository citations;
    private final RegionReforms reforms;
    private final RegionSets regionSets;

    Projects(
            ProjectRepository projects,
            DescriptionRepository descriptions,
            CitationRepository citations,
            RegionReforms reforms,
            RegionSets regionSets) {
        this.projects = projects;
        this.descriptions = descriptions;
        this.citations = citations;
        this.reforms = reforms;
        this.regionSets = regionSets;
    }

    /** Takes in what the registry tells; of the descriptions of a project the last one counts. */
    public void take(List<ReceivedEvent> events) {
        // First, because the other events change projects that are there.
        descriptions.save(ReceivedEvent.lastOfEach(events, ProjectDescribed.class));
        events.forEach(event -> take(event.data()));
    }

    private void take(@Nullable Event event) {
        switch (event) {
            case ProjectCited e -> citations.take(e);
            case ProjectMerged e -> descriptions.markMerged(e.projectId(), e.into());
            case LifecycleEvent e -> take(e);
            case RegionDefined e -> reforms.take(e);
            case RegionSetDefined e -> regionSets.take(e);
            case ProjectDescribed _,
                    ProjectDistinguished _,
                    ListingEvent _,
                    PlanEvent _,
                    ProgressEvent _,
                    NotifyEvent _ -> {}
            case null -> {} // a type of a later release
        }
    }

    private void take(LifecycleEvent event) {
        switch (event) {
            case ProjectSeparated e -> descriptions.markSeparated(e.projectId(), e.with());
            case ProjectReleased e -> citations.take(e);
            case ProjectSplit e -> {
                descriptions.addParts(
                        e.projectId(), e.parts().stream().map(SplitPart::id).toList());
                citations.take(e);
            }
            case ProjectWithdrawn _, ProjectReinstated _ -> {}
        }
    }

    /** Returns those of the given projects that are known. */
    public Map<UUID, Project> find(Collection<UUID> ids) {
        var succession = reforms.current();
        var sets = regionSets.current();
        return projects.find(ids).stream()
                .map(project -> project.alsoIn(succession::otherCodes, sets::of))
                .collect(Collectors.toMap(Project::id, Function.identity()));
    }
}
