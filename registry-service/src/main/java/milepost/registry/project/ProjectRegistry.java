package milepost.registry.project;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import milepost.access.Caller;
import milepost.events.RegistryEvent;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.events.RegistryEvent.ProjectAmended;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.events.RegistryEvent.ProjectRegistered;
import milepost.messaging.EventIds;
import milepost.messaging.outbox.EventDraft;
import milepost.messaging.outbox.Outbox;
import milepost.registry.naming.NameKey;
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
    private final RelationRepository relations;
    private final Outbox outbox;
    private final Clock clock;

    ProjectRegistry(ProjectRepository projects, RelationRepository relations, Outbox outbox, Clock clock) {
        this.projects = projects;
        this.relations = relations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Adds a project; 409 with the candidates if it may be there already. */
    @Transactional
    Project register(ProjectDetails details, List<DistinctFrom> distinctFrom, Caller caller) {
        caller.requireRegion(details.regions().getFirst());
        requireExisting(distinctFrom);
        var now = now();
        var project = new Project(EventIds.next(), 1, details, distinctFrom, now, now);
        if (!projects.insert(project)) {
            throw ProjectProblems.duplicateSuspected(projects.named(NameKey.of(details.nameZh())));
        }
        if (!distinctFrom.isEmpty()) {
            relations.insertDistinctions(project.id(), distinctFrom);
        }
        append(project.id(), 1, new ProjectRegistered(project.id(), details, distinctFrom), caller);
        return project;
    }

    /**
     * Gives a project another description.
     *
     * @param before the version that the caller has seen; 412 if there is a later one
     * @param changed the names of the members that differ, at least one
     */
    @Transactional
    Project amend(
            Project before, ProjectDetails details, List<String> changed, @Nullable String reasonText, Caller caller) {
        caller.requireRegion(before.leadRegion());
        caller.requireRegion(details.regions().getFirst());
        requireNoCircle(before, details.partOf());
        var after = before.amended(details, now());
        if (!projects.update(after)) {
            throw refused(before, after);
        }
        append(after.id(), after.version(), new ProjectAmended(after.id(), details, changed, reasonText), caller);
        return after;
    }

    /** Every project that was ever registered is found. */
    public Project get(UUID id) {
        return projects.find(id).orElseThrow(() -> ProjectProblems.notFound(id));
    }

    /**
     * Begins a change of a project that another feature keeps: locks the project, raises its version.
     *
     * @return what {@link #tell} needs
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RaisedProject raise(UUID id) {
        return projects.raise(id, now()).orElseThrow(() -> ProjectProblems.notFound(id));
    }

    /** Ends that change: appends its event. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(RaisedProject project, RegistryEvent event, Caller caller) {
        append(project.id(), project.version(), event, caller);
    }

    private void requireExisting(List<DistinctFrom> distinctFrom) {
        if (distinctFrom.isEmpty()) {
            return;
        }
        var existing =
                relations.existing(distinctFrom.stream().map(DistinctFrom::id).toList());
        for (var i = 0; i < distinctFrom.size(); i++) {
            if (!existing.contains(distinctFrom.get(i).id())) {
                throw ProjectProblems.unknownProject(
                        "/distinctFrom/" + i + "/id", distinctFrom.get(i).id());
            }
        }
    }

    private void requireNoCircle(Project before, @Nullable UUID whole) {
        if (whole == null || whole.equals(before.details().partOf())) {
            return;
        }
        relations.lockParts();
        if (relations.isWithin(whole, before.id())) {
            throw ProjectProblems.partOfItself();
        }
    }

    private RuntimeException refused(Project before, Project after) {
        var current = get(before.id());
        return current.version() == before.version()
                ? ProjectProblems.duplicateSuspected(
                        projects.named(NameKey.of(after.details().nameZh())))
                : IfMatch.stale(current.version());
    }

    private void append(UUID id, long version, RegistryEvent event, Caller caller) {
        outbox.append(EventDraft.of(AGGREGATE, id, version, event, caller.author()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
