package milepost.registry.project;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.registry.naming.ProjectName;
import milepost.registry.row.GivenProject;
import milepost.registry.version.ProjectChange;
import milepost.registry.version.ProjectVersion;
import milepost.registry.version.VersionNote;
import milepost.web.value.TextValues;
import org.jspecify.annotations.Nullable;

/**
 * A registered project.
 *
 * @param version the number of its changes, and so of its events
 * @param distinctFrom look-alike projects that it was recorded as distinct from
 * @param mergedInto the project that it was merged into, null if it was not merged
 * @param withdrawn null if it was not withdrawn
 */
public record Project(
        UUID id,
        long version,
        ProjectDetails details,
        List<DistinctFrom> distinctFrom,
        @Nullable UUID mergedInto,
        @Nullable Withdrawal withdrawn,
        Splits splits,
        Instant recordedAt,
        Instant updatedAt) {

    /** That it is not pursued any more: since which day, and why. */
    @Schema(name = "Withdrawal")
    public record Withdrawal(
            LocalDate on, String reasonText, @Nullable String documentRef) {

        static Withdrawal of(Instant at, String reasonText, @Nullable String documentRef) {
            return new Withdrawal(LocalDate.ofInstant(at, TextValues.ZONE), reasonText, documentRef);
        }
    }

    /** The projects that parts of it have become, and those that it was a part of before they were split. */
    public record Splits(List<UUID> into, List<UUID> from) {

        static final Splits NONE = new Splits(List.of(), List.of());
    }

    /** Returns a project that is not stored yet. */
    public static Project added(UUID id, ProjectDetails details, List<DistinctFrom> distinctFrom) {
        return new Project(id, 1, details, distinctFrom, null, null, Splits.NONE, Instant.EPOCH, Instant.EPOCH);
    }

    /** The region whose registrars may change it. */
    public String leadRegion() {
        return details.regions().getFirst();
    }

    /** Returns the project as an earlier version described it. */
    Project as(ProjectVersion then, List<DistinctFrom> distinctThen, Splits splitsThen) {
        var withdrawnThen = then.change() == ProjectChange.WITHDRAWN
                ? Withdrawal.of(then.validFrom(), requireNonNull(then.reason()), then.document())
                : null;
        return new Project(
                id,
                then.version(),
                then.details(),
                distinctThen,
                then.mergedInto(),
                withdrawnThen,
                splitsThen,
                recordedAt,
                then.validFrom());
    }

    Project with(ProjectDetails after) {
        return with(version, after, recordedAt, updatedAt);
    }

    Project amended(ProjectDetails after) {
        return with(version + 1, after, recordedAt, updatedAt);
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
        return with(version, details, version == 1 ? at : recordedAt, at);
    }

    private Project with(long version, ProjectDetails details, Instant recordedAt, Instant updatedAt) {
        return new Project(id, version, details, distinctFrom, mergedInto, withdrawn, splits, recordedAt, updatedAt);
    }
}
