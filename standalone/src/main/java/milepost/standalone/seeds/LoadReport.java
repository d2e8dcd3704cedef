package milepost.standalone.seeds;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a load did.
 *
 * @param aborted why the load ended early, null when it went through
 */
public record LoadReport(
        Count regions,
        Count regionSets,
        Count plans,
        Count named,
        Count works,
        Count citations,
        List<Refusal> refusals,
        @Nullable String aborted) {

    public LoadReport {
        refusals = List.copyOf(refusals);
    }

    /** Everything of the catalogue stands in the registry. */
    public boolean complete() {
        return aborted == null && refusals.isEmpty();
    }

    public boolean changedNothing() {
        return Stream.of(regions, regionSets, plans, named, works, citations)
                .allMatch(count -> count.created() + count.changed() == 0);
    }

    /** 0 when everything stands in the registry, 1 when rows were refused, 2 when the load ended early. */
    public int exitStatus() {
        if (aborted != null) {
            return 2;
        }
        return refusals.isEmpty() ? 0 : 1;
    }

    /** How many rows of a kind are new, how many were there but different, and how many were there as they are. */
    public record Count(int created, int changed, int present) {}

    /** A row that the registry did not take. */
    public record Refusal(String row, String reason) {}
}
