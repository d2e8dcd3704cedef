package milepost.registry.project;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.registry.naming.ProjectName;
import milepost.registry.row.GivenProject;
import milepost.registry.version.ProjectVersion;
import milepost.registry.version.VersionNote;
import org.jspecify.annotations.Nullable;

/**
 * A registered project.
 *
 * @param version the number of its changes, and so of its events
 * @param distinctFrom look-alike projects that it was recorded as distinct from
 * @param mergedInto the project that it was merged into, null if it was not merged
 */
public record Project(
        UUID id,
        long version,
        ProjectDetails details,
        List<DistinctFrom> distinctFrom,
        @Nullable UUID mergedInto,
        Instant recordedAt,
        Instant updatedAt) {

    /** Returns a project that is not stored yet. */
    public static Project added(UUID id, ProjectDetails details, List<DistinctFrom> distinctFrom) {
        return new Project(id, 1, details, distinctFrom, null, Instant.EPOCH, Instant.EPOCH);
    }

    /** The region whose registrars may change it. */
    public String leadRegion() {
        return details.regions().getFirst();
    }

    /** Returns the project as an earlier version described it. */
    Project as(ProjectVersion then, List<DistinctFrom> distinctThen) {
        return new Project(
                id, then.version(), then.details(), distinctThen, then.mergedInto(), recordedAt, then.validFrom());
    }

    Project with(ProjectDetails after) {
        return new Project(id, version, after, distinctFrom, mergedInto, recordedAt, updatedAt);
    }

    Project amended(ProjectDetails after) {
        return new Project(id, version + 1, after, distinctFrom, mergedInto, recordedAt, updatedAt);
    }

    /**
     * Returns what is stored of it.
     *
     * @param names its name and aliases
     * @param note what its version records beside the description; null for a statement that adds no version
     */
    public GivenProject given(List<ProjectName> names, @Nullable VersionNote note) {
        return GivenProject.of(id, version, details, mergedInto, names, note);
    }

    public Project updatedAt(Instant at) {
        return new Project(id, version, details, distinctFrom, mergedInto, version == 1 ? at : recordedAt, at);
    }
}
