package milepost.notify.project;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import milepost.events.Event;
import milepost.events.NotifyEvent;
import milepost.events.ProgressEvent;
import milepost.events.RegionEvent;
import milepost.events.RegistryEvent.PlanEvent;
import milepost.events.RegistryEvent.ProjectAbsorbed;
import milepost.events.RegistryEvent.ProjectAmended;
import milepost.events.RegistryEvent.ProjectCited;
import milepost.events.RegistryEvent.ProjectDistinguished;
import milepost.events.RegistryEvent.ProjectMerged;
import milepost.events.RegistryEvent.ProjectRegistered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The projects known from the registry's topic. */
@Component
public class Projects {

    private final ProjectRepository projects;

    Projects(ProjectRepository projects) {
        this.projects = projects;
    }

    /** @param event null if its type was added in a later release */
    public void take(@Nullable Event event) {
        switch (event) {
            case ProjectRegistered e -> projects.save(e.projectId(), e.project());
            case ProjectAmended e -> projects.save(e.projectId(), e.project());
            case ProjectCited e -> projects.addPlan(e.projectId(), e.plan());
            case ProjectAbsorbed e -> projects.save(e.projectId(), e.project());
            case ProjectMerged e -> projects.markMerged(e.projectId(), e.into());
            case ProjectDistinguished _, PlanEvent _, RegionEvent _, ProgressEvent _, NotifyEvent _ -> {}
            case null -> {}
        }
    }

    /** Returns those of the given projects that are known. */
    public Map<UUID, Project> find(Collection<UUID> ids) {
        return projects.find(ids).stream().collect(Collectors.toMap(Project::id, Function.identity()));
    }
}
