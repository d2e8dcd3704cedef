package milepost.registry.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import milepost.registry.version.ChangedMembers;
import milepost.registry.version.ProjectChange;
import milepost.registry.version.ProjectVersion;
import org.jspecify.annotations.Nullable;

/** A version of a project in the list of all. */
@Schema(name = "ProjectVersion")
record ListedVersion(
        @Schema(
                description =
                        "Counts all changes of the project; those that leave its description as it is, such as citations, are not listed")
        long version,

        Instant validFrom,
        ProjectChange change,

        @Schema(description = "The members that differ from the version before; empty for the first one that is kept")
        List<String> changed,

        @Schema(description = "The project that it has been merged into since then") @Nullable UUID mergedInto,

        @Nullable String org,
        @Nullable String reason,

        @Schema(description = "Shown to auditors only") @Nullable String actor) {

    /**
     * Returns versions as they are listed, the last one as the first that is kept.
     *
     * @param versions the newest first, without gaps
     */
    static List<ListedVersion> all(List<ProjectVersion> versions, boolean showsActor) {
        var oldest = versions.size() - 1;
        return IntStream.rangeClosed(0, oldest)
                .mapToObj(n -> of(versions.get(n), n < oldest ? versions.get(n + 1) : null, showsActor))
                .toList();
    }

    private static ListedVersion of(ProjectVersion version, @Nullable ProjectVersion before, boolean showsActor) {
        return new ListedVersion(
                version.version(),
                version.validFrom(),
                version.change(),
                before == null ? List.of() : ChangedMembers.between(before.details(), version.details()),
                version.mergedInto(),
                version.org(),
                version.reason(),
                showsActor ? version.actor() : null);
    }
}
