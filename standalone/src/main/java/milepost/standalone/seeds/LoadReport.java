package milepost.standalone.seeds;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of a load.
 *
 * @param histories the facts of the histories
 * @param aborted why the load was aborted, null if it was not
 */
public record LoadReport(
        Count regions,
        Count regionSets,
        Count plans,
        Count named,
        Count works,
        Count citations,
        Count histories,
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
        return Stream.of(regions, regionSets, plans, named, works, citations, histories)
                .allMatch(count -> count.created() + count.changed() == 0);
    }

    /** Returns 0 if the whole catalogue was loaded, 1 if rows were refused, 2 if the load was aborted. */
    public int exitStatus() {
        if (aborted != null) {
            return 2;
        }
        return refusals.isEmpty() ? 0 : 1;
    }

    /** Returns the report in words. */
    List<String> summary(Duration took) {
        var counts = "%s, %s, %s, %s, %s, %s, %s; %.1f s"
                .formatted(
                        regions.of("regions"),
                        regionSets.of("region sets"),
                        plans.of("plans"),
                        named.of("named"),
                        works.of("works"),
                        citations.of("citations"),
                        histories.of("facts of histories"),
                        took.toMillis() / 1000.0);
        return List.of(counts, result());
    }

    private String result() {
        if (aborted != null) {
            return "Stopped: " + aborted + ". Run it again to go on.";
        }
        if (!refusals.isEmpty()) {
            return refusals.size() + " rows were refused, see above.";
        }
        return changedNothing() ? "Nothing changed: everything was already registered." : "Everything is registered.";
    }

    /** The numbers of new, changed and unchanged rows of a kind. */
    public record Count(int created, int changed, int present) {

        String of(String kind) {
            var ofThose = changed == 0 ? "" : ", " + changed + " changed";
            return "%s: %d new%s, %d present".formatted(kind, created, ofThose, present);
        }
    }

    /** A row that the registry refused. */
    public record Refusal(String row, String reason) {}
}
