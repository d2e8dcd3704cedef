package milepost.registry.project;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.events.RegistryEvent.ProjectDetails;

/**
 * A project as the registry has it.
 *
 * @param version counts its changes, and so its events, from 1
 * @param distinctFrom the projects that it was said not to be, though it resembles them
 */
public record Project(
        UUID id,
        long version,
        ProjectDetails details,
        List<DistinctFrom> distinctFrom,
        Instant recordedAt,
        Instant updatedAt) {

    /** The region whose registrars look after it. */
    public String leadRegion() {
        return details.regions().getFirst();
    }

    Project amended(ProjectDetails after, Instant at) {
        var later = at.isBefore(updatedAt) ? updatedAt : at; // clocks of several instances may differ
        return new Project(id, version + 1, after, distinctFrom, recordedAt, later);
    }
}
