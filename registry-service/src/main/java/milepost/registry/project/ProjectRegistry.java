package milepost.registry.project;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import milepost.access.Caller;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.registry.duplicate.Description;
import milepost.registry.duplicate.Duplicates;
import milepost.registry.project.Project.Splits;
import milepost.registry.region.KnownRegions;
import milepost.registry.relation.Relations;
import milepost.registry.row.GivenProject;
import milepost.registry.version.ProjectChange;
import milepost.registry.version.VersionNote;
import milepost.web.IfMatch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and amends projects. Each change is one version with one event. */
@Service
public class ProjectRegistry {

    private final ProjectRepository projects;
    private final Relations relations;
    private final KnownRegions regions;
    private final Duplicates duplicates;
    private final AggregateChanges changes;

    ProjectRegistry(
            ProjectRepository projects,
            Relations relations,
            KnownRegions regions,
            Duplicates duplicates,
            AggregateChanges changes) {
        this.projects = projects;
        this.relations = relations;
        this.regions = regions;
        this.duplicates = duplicates;
        this.changes = changes;
    }

    /** Adds projects with their first versions, and returns when they were added. Their duplicates were looked for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant add(List<GivenProject> added) {
        return projects.insert(added);
    }

    /**
     * Gives a project another description.
     *
     * <p>The row is locked before the keys, here and in a merge, so that the two cannot deadlock.
     *
     * @param before the version that the caller has seen; 412 if there is a later one
     * @param changed the names of the members that differ, at least one
     */
    @Transactional
    public Project amend(
            Project before, ProjectDetails details, List<String> changed, AmendmentNote told, Caller caller) {
        caller.requireRegion(before.leadRegion());
        caller.requireRegion(details.regions().getFirst());
        regions.requireKnown("/regions", details.regions(), before.details().regions());
        if (details.partOf() != null
                && !details.partOf().equals(before.details().partOf())) {
            relations.requireNoCircle(before.id(), details.partOf());
        }
        var after = before.amended(details);
        var former = Description.of(before.details());
        var described = former.changed(before.details(), details);
        var note = VersionNote.of(ProjectChange.AMENDED, caller, told.reasonText());
        return changes.change(after.id(), () -> update(before, after, described, note), caller.author(), raised -> {
            duplicates.change(after.id(), former, described);
            return Change.of(Amendments.event(before, details, changed, told)).giving(after.updatedAt(raised.at()));
        });
    }

    private RaisedProject update(Project before, Project after, Description described, VersionNote note) {
        var at = projects.update(after.given(described.names(), note), before.version())
                .orElseThrow(() -> IfMatch.stale(standing(before.id()).version()));
        return RaisedProject.of(after.updatedAt(at));
    }

    /** Returns a project, also one that was merged into another; 404 if there is none. */
    public Project get(UUID id) {
        return projects.find(id).orElseThrow(() -> ProjectProblems.notFound(id));
    }

    /** Returns those of the projects that exist, in any order. */
    public List<Project> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : projects.findAll(ids);
    }

    /** Returns a project that may be changed; 404 if there is none, 409 if it was merged into another one or withdrawn. */
    public Project standing(UUID id) {
        var project = get(id);
        if (project.mergedInto() != null) {
            throw ProjectProblems.merged(id, project.mergedInto());
        }
        if (project.withdrawn() != null) {
            throw ProjectProblems.withdrawn(id, project.withdrawn());
        }
        return project;
    }

    /**
     * Locks a project and raises its version, for a change that another feature makes with {@link AggregateChanges}.
     *
     * @param caller a registrar of the region that the project belongs to
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RaisedProject raise(UUID id, Caller caller) {
        var project = raise(id);
        caller.requireRegion(project.leadRegion());
        return project;
    }

    /** The same for a withdrawn project; 409 if it is not withdrawn. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RaisedProject raiseWithdrawn(UUID id, Caller caller) {
        var raised = projects.raiseWithdrawn(id);
        if (raised.isEmpty() && standing(id) != null) {
            throw ProjectProblems.notWithdrawn(id);
        }
        var project = raised.orElseThrow(ProjectProblems::changedMeanwhile);
        caller.requireRegion(project.leadRegion());
        return project;
    }

    /** The same for a project that was merged into another one; 409 if it was not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RaisedProject raiseMerged(UUID id, Caller caller) {
        var raised = projects.raiseMerged(id);
        if (raised.isEmpty() && get(id).mergedInto() == null) {
            throw ProjectProblems.notMerged(id);
        }
        var project = raised.orElseThrow(ProjectProblems::changedMeanwhile);
        caller.requireRegion(project.leadRegion());
        return project;
    }

    /** Returns which splits of a project the registry knew at a time. */
    Splits splits(UUID id, Instant time) {
        return projects.splits(id, time);
    }

    /** The same for a change that is not reserved to registrars of the project's region. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RaisedProject raise(UUID id) {
        var raised = projects.raise(id);
        if (raised.isEmpty()) {
            standing(id);
        }
        return raised.orElseThrow(ProjectProblems::changedMeanwhile);
    }

    /** Locks a project, for a transaction that changes several. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(UUID id) {
        changes.lock(id, () -> projects.lock(id));
    }

    /** Raises the versions of projects that the current transaction has added. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RaisedProject> raiseAll(Collection<UUID> added) {
        return projects.raise(added);
    }
}
