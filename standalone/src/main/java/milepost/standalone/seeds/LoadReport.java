package milepost.standalone.seeds;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of a load.
 *
 * @param aborted why the load was aborted, null if it was not
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

    /** Returns whether the registry contains the whole catalogue. */
    public boolean complete() {
        return aborted == null && refusals.isEmpty();
    }

    public boolean changedNothing() {
        return Stream.of(regions, regionSets, plans, named, works, citations)
                .allMatch(count -> count.created() + count.changed() == 0);
    }

    /** Returns 0 if the whole catalogue was loaded, 1 if rows were refused, 2 if the load was aborted. */
    public int exitStatus() {
        if (aborted != null) {
            return 2;
        }
        return refusals.isEmpty() ? 0 : 1;
    }

    /** The numbers of new, changed and unchanged rows of a kind. */
    public record Count(int created, int changed, int present) {}

    /** A row that the registry refused. */
    public record Refusal(String row, String reason) {}
}
