package milepost.registry.registration;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import milepost.access.Caller;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.events.RegistryEvent.ProjectRegistered;
import milepost.messaging.EventIds;
import milepost.messaging.outbox.Origin;
import milepost.registry.duplicate.DescribedProject;
import milepost.registry.project.Project;
import milepost.registry.row.GivenProject;
import milepost.registry.version.ProjectChange;
import milepost.registry.version.VersionNote;

/**
 * A project that is to be registered, with all that can be computed before the transaction.
 *
 * @param project the time at which it is registered is still missing
 */
record Registration(Project project, DescribedProject described, GivenProject given, Origin origin, Described source) {

    static Registration of(Described source, Caller caller, Origin origin) {
        var details = source.request().details();
        var project = Project.added(EventIds.next(), details, source.request().distinctions());
        var described = source.as(project.id());
        var note = VersionNote.of(ProjectChange.REGISTERED, caller, null);
        return new Registration(
                project, described, project.given(described.description().names(), note), origin, source);
    }

    UUID id() {
        return project.id();
    }

    ProjectRegistered event() {
        return new ProjectRegistered(
                id(),
                project.details(),
                project.distinctFrom(),
                source.importedFrom(),
                source.backfill() ? true : null,
                source.splitFrom());
    }

    Set<UUID> distinctFrom() {
        return project.distinctFrom().stream().map(DistinctFrom::id).collect(Collectors.toSet());
    }
}
