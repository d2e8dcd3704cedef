package milepost.registry.project;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import milepost.access.Caller;
import milepost.events.RegistryEvent;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.events.RegistryEvent.ProjectRegistered;
import milepost.messaging.EventIds;
import milepost.messaging.outbox.EventDraft;
import milepost.messaging.outbox.Outbox;
import milepost.registry.duplicate.Duplicates;
import milepost.registry.region.KnownRegions;
import milepost.registry.relation.Relations;
import milepost.registry.version.ProjectChange;
import milepost.registry.version.ProjectVersions;
import milepost.registry.version.VersionNote;
import milepost.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Registers and amends projects. Each change is one transaction with its event, and one version. */
@Service
public class ProjectRegistry {

    private static final String AGGREGATE = "project";

    private final ProjectRepository projects;
    private final Relations relations;
    private final KnownRegions regions;
    private final Duplicates duplicates;
    private final ProjectVersions versions;
    private final Outbox outbox;
    private final Clock clock;

    ProjectRegistry(
            ProjectRepository projects,
            Relations relations,
            KnownRegions regions,
            Duplicates duplicates,
            ProjectVersions versions,
            Outbox outbox,
            Clock clock) {
        this.projects = projects;
        this.relations = relations;
        this.regions = regions;
        this.duplicates = duplicates;
        this.versions = versions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Adds a project; 409 with the candidates if it may be there already. */
    @Transactional
    Project register(ProjectDetails details, List<DistinctFrom> distinctFrom, Caller caller) {
        caller.requireRegion(details.regions().getFirst());
        regions.requireValid("/regions", details.regions());
        relations.requireExisting(distinctFrom);
        var now = now();
        var project = new Project(EventIds.next(), 1, details, distinctFrom, null, now, now);
        duplicates.add(
                project.id(),
                details,
                distinctFrom.stream().map(DistinctFrom::id).collect(Collectors.toSet()));
        projects.insert(project, VersionNote.of(ProjectChange.REGISTERED, caller, null));
        if (!distinctFrom.isEmpty()) {
            relations.distinguish(project.id(), distinctFrom, now);
        }
        append(project.id(), 1, new ProjectRegistered(project.id(), details, distinctFrom), caller);
        return project;
    }

    /**
     * Gives a project another description.
     *
     * <p>The row's lock is taken before the locks of the keys, here and in a merge, so that neither waits for the other.
     *
     * @param before the version that the caller has seen; 412 if there is a later one
     * @param changed the names of the members that differ, at least one
     */
    @Transactional
    Project amend(
            Project before, ProjectDetails details, List<String> changed, @Nullable String reasonText, Caller caller) {
        caller.requireRegion(before.leadRegion());
        caller.requireRegion(details.regions().getFirst());
        regions.requireKnown("/regions", details.regions(), before.details().regions());
        if (details.partOf() != null
                && !details.partOf().equals(before.details().partOf())) {
            relations.requireNoCircle(before.id(), details.partOf());
        }
        var after = before.amended(details, now());
        if (!projects.update(after, before.version(), VersionNote.of(ProjectChange.AMENDED, caller, reasonText))) {
            throw IfMatch.stale(standing(before.id()).version());
        }
        duplicates.change(after.id(), before.details(), details);
        append(after.id(), after.version(), Amendments.event(before, details, changed, reasonText), caller);
        return after;
    }

    /** Every project that was ever registered is found, also one that was merged into another. */
    public Project get(UUID id) {
        return projects.find(id).orElseThrow(() -> ProjectProblems.notFound(id));
    }

    /** Returns a project as the registry described it at a time; 404 if it did not know the project then. */
    Project asOf(UUID id, Instant time) {
        if (time.isAfter(clock.instant())) {
            throw ProjectProblems.inTheFuture("asOf");
        }
        var project = get(id);
        if (time.isBefore(project.recordedAt())) {
            throw ProjectProblems.notRegisteredYet(project, time);
        }
        var version = versions.asOf(id, time).orElseThrow(() -> ProjectProblems.versionNotKept(id, time));
        return project.as(version, relations.distinctFrom(id, time));
    }

    /**
     * Begins a change of a project that another feature keeps: locks the project, raises its version.
     *
     * @return what {@link #tell} needs
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RaisedProject raise(UUID id) {
        var raised = projects.raise(id, now());
        if (raised.isEmpty()) {
            standing(id);
        }
        return raised.orElseThrow(ProjectProblems::changedMeanwhile);
    }

    /** Gives a raised project another description, of which another feature tells. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void absorb(Project before, ProjectDetails after, String reasonText, Caller caller) {
        var note = VersionNote.of(ProjectChange.ABSORBED, caller, reasonText);
        projects.update(before.with(after), before.version(), note);
        duplicates.absorb(before.id(), before.details(), after);
    }

    /** Ends the life of a raised project, of which another feature tells. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void markMerged(Project project, UUID into, String reasonText, Caller caller) {
        projects.markMerged(project, into, VersionNote.of(ProjectChange.MERGED, caller, reasonText));
        duplicates.remove(project.id(), project.details());
    }

    /** 404 if the project is unknown, 409 if it was merged into another one. */
    public Project standing(UUID id) {
        var project = get(id);
        if (project.mergedInto() != null) {
            throw ProjectProblems.merged(id, project.mergedInto());
        }
        return project;
    }

    /** Ends that change: appends its event. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(RaisedProject project, RegistryEvent event, Caller caller) {
        append(project.id(), project.version(), event, caller);
    }

    private void append(UUID id, long version, RegistryEvent event, Caller caller) {
        outbox.append(EventDraft.of(AGGREGATE, id, version, event, caller.author()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
