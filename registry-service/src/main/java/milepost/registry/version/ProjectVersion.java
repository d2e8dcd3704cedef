package milepost.registry.version;

import java.time.Instant;
import java.util.UUID;
import milepost.events.RegistryEvent.ProjectDetails;
import org.jspecify.annotations.Nullable;

/**
 * A project as the registry described it from a certain time on.
 *
 * @param version counts all changes of the project; those that leave its description as it is have no version here
 * @param change what led to it
 * @param mergedInto the project that it had been merged into, null if it stood for itself
 * @param actor who changed it, for auditors; like org, reason and document null if that is not known
 */
public record ProjectVersion(
        long version,
        Instant validFrom,
        ProjectChange change,
        ProjectDetails details,
        @Nullable UUID mergedInto,
        @Nullable String actor,
        @Nullable String org,
        @Nullable String reason,
        @Nullable String document) {

    ProjectVersion mergedInto(@Nullable UUID other) {
        return new ProjectVersion(version, validFrom, change, details, other, actor, org, reason, document);
    }
}
