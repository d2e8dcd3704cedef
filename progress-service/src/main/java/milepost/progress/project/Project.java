package milepost.progress.project;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What progress-service knows of a project from the registry's events.
 *
 * @param regions GB/T 2260 codes, the lead region first
 * @param plans the ids of the plans that cite it, in the order of their citations
 * @param mergedInto the project into which it was merged, null if it was not
 * @param withdrawnAt null if it is not withdrawn
 */
public record Project(
        UUID id,
        String nameZh,
        @Nullable String nameEn,
        String nature,
        String category,
        List<String> regions,
        @Nullable String responsibleOrg,
        List<String> plans,
        @Nullable UUID mergedInto,
        @Nullable Instant withdrawnAt) {

    /** Tells other features, in the same transaction, that projects were registered or are described anew. */
    public record Described(Set<UUID> ids) {}

    public Project {
        regions = List.copyOf(regions);
        plans = List.copyOf(plans);
    }

    /** Empty for a project that lies nowhere in particular, such as a platform of a ministry. */
    public String leadRegion() {
        return regions.isEmpty() ? "" : regions.getFirst();
    }
}
