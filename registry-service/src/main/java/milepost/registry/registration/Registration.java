package milepost.registry.registration;

import static java.util.Objects.requireNonNullElseGet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        var id = requireNonNullElseGet(source.keptId(), EventIds::next);
        var project = Project.added(id, details, source.request().distinctions());
        var described = source.as(id);
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

    /** Returns from which projects each is distinct; if one of them says so of another, that holds for both. */
    static Map<UUID, Set<UUID>> distinctions(List<Registration> asked) {
        var distinct = asked.stream()
                .collect(Collectors.toMap(Registration::id, one -> (Set<UUID>) new HashSet<>(one.distinctFrom())));
        for (var one : asked) {
            one.distinctFrom()
                    .forEach(other -> distinct.computeIfPresent(other, (_, others) -> {
                        others.add(one.id());
                        return others;
                    }));
        }
        return distinct;
    }
}
