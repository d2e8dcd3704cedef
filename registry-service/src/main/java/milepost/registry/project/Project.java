package milepost.registry.project;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.registry.version.ProjectVersion;
import org.jspecify.annotations.Nullable;

/**
 * A project as the registry has it.
 *
 * @param version counts its changes, and so its events, from 1
 * @param distinctFrom the projects that it was said not to be, though it resembles them
 * @param mergedInto the project that it turned out to be, null while it stands for itself
 */
public record Project(
        UUID id,
        long version,
        ProjectDetails details,
        List<DistinctFrom> distinctFrom,
        @Nullable UUID mergedInto,
        Instant recordedAt,
        Instant updatedAt) {

    /** The region whose registrars look after it. */
    public String leadRegion() {
        return details.regions().getFirst();
    }

    /** The project as it was described by an earlier version. */
    Project as(ProjectVersion then, List<DistinctFrom> distinctThen) {
        return new Project(
                id, then.version(), then.details(), distinctThen, then.mergedInto(), recordedAt, then.validFrom());
    }

    Project with(ProjectDetails after) {
        return new Project(id, version, after, distinctFrom, mergedInto, recordedAt, updatedAt);
    }

    Project amended(ProjectDetails after, Instant at) {
        var later = at.isBefore(updatedAt) ? updatedAt : at; // clocks of several instances may differ
        return new Project(id, version + 1, after, distinctFrom, mergedInto, recordedAt, later);
    }
}
