package milepost.registry.project;

import java.util.UUID;
import milepost.access.Caller;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.registry.duplicate.Description;
import milepost.registry.duplicate.Duplicates;
import milepost.registry.row.GivenProject;
import milepost.registry.version.ProjectChange;
import milepost.registry.version.VersionNote;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The two sides of a merge, of projects that the current transaction has raised. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ProjectMerges {

    private final ProjectRegistry registry;
    private final ProjectRepository projects;
    private final Duplicates duplicates;

    ProjectMerges(ProjectRegistry registry, ProjectRepository projects, Duplicates duplicates) {
        this.registry = registry;
        this.projects = projects;
        this.duplicates = duplicates;
    }

    /** Marks a project as merged into another one. */
    public void markMerged(UUID id, UUID into, String reasonText, Caller caller) {
        var project = registry.get(id);
        var described = Description.of(project.details());
        var note = VersionNote.of(ProjectChange.MERGED, caller, reasonText);
        projects.markMerged(GivenProject.of(id, project.version(), project.details(), into, described.names(), note));
        duplicates.remove(id, described);
    }

    /** Gives a project the description that it has after another one was merged into it. */
    public void absorb(Project before, ProjectDetails after, String reasonText, Caller caller) {
        var former = Description.of(before.details());
        var described = former.changed(before.details(), after);
        var note = VersionNote.of(ProjectChange.ABSORBED, caller, reasonText);
        projects.update(before.with(after).given(described.names(), note), before.version());
        duplicates.absorb(before.id(), former, described);
    }
}
