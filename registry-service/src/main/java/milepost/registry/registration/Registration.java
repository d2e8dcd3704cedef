package milepost.registry.registration;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import milepost.access.Caller;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.events.RegistryEvent.ProjectDetails;
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
record Registration(Project project, DescribedProject described, GivenProject given, Origin origin) {

    static Registration of(ProjectDetails details, List<DistinctFrom> distinctFrom, Caller caller, Origin origin) {
        var project = Project.added(EventIds.next(), details, distinctFrom);
        var described = DescribedProject.of(project.id(), details);
        var note = VersionNote.of(ProjectChange.REGISTERED, caller, null);
        return new Registration(
                project, described, project.given(described.description().names(), note), origin);
    }

    UUID id() {
        return project.id();
    }

    Set<UUID> distinctFrom() {
        return project.distinctFrom().stream().map(DistinctFrom::id).collect(Collectors.toSet());
    }
}
