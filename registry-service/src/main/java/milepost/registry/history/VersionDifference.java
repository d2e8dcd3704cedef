package milepost.registry.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import milepost.registry.version.ChangedMembers;
import milepost.registry.version.ProjectVersion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What differs between two versions of a project. */
@Schema(name = "VersionDifference")
record VersionDifference(Side from, Side to, List<Changed> changes) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A version that was compared. */
    @Schema(name = "ComparedVersion")
    record Side(long version, Instant validFrom) {}

    /** A member with another value, in the form of the project. */
    @Schema(name = "ChangedMember")
    record Changed(
            String member,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    static VersionDifference between(ProjectVersion from, ProjectVersion to) {
        var before = JSON.valueToTree(from.details());
        var after = JSON.valueToTree(to.details());
        return new VersionDifference(
                side(from),
                side(to),
                ChangedMembers.between(from.details(), to.details()).stream()
                        .map(member -> new Changed(member, before.get(member), after.get(member)))
                        .toList());
    }

    private static Side side(ProjectVersion version) {
        return new Side(version.version(), version.validFrom());
    }
}
