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

/** Descriptions that follow from something else, such as a merge, of projects that the current transaction has raised. */
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
        var note = VersionNote.of(ProjectChange.ABSORBED, caller, reasonText);
        describe(before, after, former, former.changed(before.details(), after), note);
    }

    /**
     * Gives a project another description, without looking for candidates.
     *
     * @param former what was compared of it
     * @param described what is compared of it from now on
     */
    public void describe(
            Project before, ProjectDetails after, Description former, Description described, VersionNote note) {
        projects.update(before.with(after).given(described.names(), note), before.version());
        duplicates.absorb(before.id(), former, described);
    }
}
