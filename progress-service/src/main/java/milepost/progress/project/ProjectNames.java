package milepost.progress.project;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Knows what projects are called. */
@Component
public class ProjectNames {

    private final ProjectRepository projects;

    ProjectNames(ProjectRepository projects) {
        this.projects = projects;
    }

    /** Returns the names of those projects that are known here; for a merged one, that of the project that it was merged into. */
    public Map<UUID, ProjectName> of(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : projects.names(ids);
    }
}
