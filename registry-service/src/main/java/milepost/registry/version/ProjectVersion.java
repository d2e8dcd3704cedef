package milepost.registry.version;

import java.time.Instant;
import java.util.UUID;
import milepost.events.RegistryEvent.ProjectDetails;
import org.jspecify.annotations.Nullable;

/**
 * A project as the registry described it from a certain time on.
 *
 * @param version counts all changes of the project; those that leave its description as it is have no version here
 * @param mergedInto the project that it had been merged into, null if it stood for itself
 * @param change what led to it, for the reason and on the document given
 */
public record ProjectVersion(
        long version,
        Instant validFrom,
        ProjectDetails details,
        @Nullable UUID mergedInto,
        ProjectChange change,
        @Nullable String reason,
        @Nullable String document) {

    ProjectVersion mergedInto(@Nullable UUID into) {
        return new ProjectVersion(version, validFrom, details, into, change, reason, document);
    }
}
