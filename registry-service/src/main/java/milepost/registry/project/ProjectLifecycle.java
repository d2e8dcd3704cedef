package milepost.registry.project;

import java.util.List;
import java.util.UUID;
import milepost.access.Caller;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.registry.duplicate.Description;
import milepost.registry.duplicate.Duplicates;
import milepost.registry.row.GivenProject;
import milepost.registry.version.ProjectChange;
import milepost.registry.version.VersionNote;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Merges, withdrawals and other changes of descriptions that follow from them, of projects that the current transaction has raised. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ProjectLifecycle {

    private final ProjectRegistry registry;
    private final ProjectRepository projects;
    private final Duplicates duplicates;

    ProjectLifecycle(ProjectRegistry registry, ProjectRepository projects, Duplicates duplicates) {
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

    /** Marks a project as withdrawn. It keeps its keys, so that whoever registers it again is told of it. */
    public void withdraw(UUID id, String reasonText, @Nullable String documentRef, Caller caller) {
        projects.withdraw(given(id, VersionNote.of(ProjectChange.WITHDRAWN, caller, reasonText, documentRef)));
    }

    /** Ends the withdrawal of a project. */
    public void reinstate(UUID id, String reasonText, Caller caller) {
        projects.reinstate(given(id, VersionNote.of(ProjectChange.REINSTATED, caller, reasonText)));
    }

    /**
     * Has a merged project stand by itself again.
     *
     * @param with the projects that had been merged into it before, and are this one again
     */
    public void separate(UUID id, List<UUID> with, String reasonText, @Nullable String documentRef, Caller caller) {
        projects.endMerge(id, with);
        var project = registry.get(id);
        var described = Description.of(project.details());
        var note = VersionNote.of(ProjectChange.SEPARATED, caller, reasonText, documentRef);
        projects.update(project.given(described.names(), note), project.version());
        duplicates.absorb(id, described, described);
    }

    private GivenProject given(UUID id, VersionNote note) {
        var project = registry.get(id);
        return project.given(Description.of(project.details()).names(), note);
    }

    /** Gives a project the description that it has after another one was merged into it. */
    public void absorb(Project before, ProjectDetails after, String reasonText, Caller caller) {
        describe(before, after, VersionNote.of(ProjectChange.ABSORBED, caller, reasonText));
    }

    /** Gives a project the description that it has after that merge was undone. */
    public void release(Project before, ProjectDetails after, String reasonText, Caller caller) {
        describe(before, after, VersionNote.of(ProjectChange.RELEASED, caller, reasonText));
    }

    /** Gives a project the description that it has without its parts. */
    public void split(
            Project before, ProjectDetails after, String reasonText, @Nullable String documentRef, Caller caller) {
        describe(before, after, VersionNote.of(ProjectChange.SPLIT, caller, reasonText, documentRef));
    }

    private void describe(Project before, ProjectDetails after, VersionNote note) {
        var former = Description.of(before.details());
        describe(before, after, former, former.changed(before.details(), after), note);
    }

    /** Gives a project another description, without looking for candidates; what was compared of it, and what is from now on. */
    public void describe(
            Project before, ProjectDetails after, Description former, Description described, VersionNote note) {
        projects.update(before.with(after).given(described.names(), note), before.version());
        duplicates.absorb(before.id(), former, described);
    }
}
