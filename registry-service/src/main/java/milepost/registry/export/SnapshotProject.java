package milepost.registry.export;

import java.util.UUID;
import milepost.registry.project.Project;
import milepost.registry.status.Standing;

/** A project of a list, with how far it is. */
public record SnapshotProject(Project project, Standing standing) {

    public UUID id() {
        return project.id();
    }
}
