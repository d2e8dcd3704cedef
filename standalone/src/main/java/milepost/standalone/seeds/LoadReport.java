package milepost.standalone.seeds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a load did.
 *
 * @param aborted why the load ended early, null when it went through
 */
public record LoadReport(
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
        return plans.created() + named.created() + works.created() + citations.created() == 0;
    }

    /** 0 when everything stands in the registry, 1 when rows were refused, 2 when the load ended early. */
    public int exitStatus() {
        if (aborted != null) {
            return 2;
        }
        return refusals.isEmpty() ? 0 : 1;
    }

    /** How many rows of a kind are new, and how many were there before. */
    public record Count(int created, int present) {}

    /** A row that the registry did not take. */
    public record Refusal(String row, String reason) {}
}
