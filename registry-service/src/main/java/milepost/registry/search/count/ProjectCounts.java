package milepost.registry.search.count;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import milepost.registry.search.count.ProjectFacets.ValueCount;
import org.jspecify.annotations.Nullable;

/** How many projects are of each kind, in the same regions, and cited by the same plans. */
record ProjectCounts(List<Count> counts) {

    private static final int REGION_DIGITS = 6;

    /**
     * How many projects have one of these in common; the others are null.
     *
     * @param kind category, nature, stage and light, with spaces between them
     * @param regions codes of regions, each after a space
     * @param plans each after a space
     */
    record Count(
            @Nullable String kind,
            @Nullable String regions,
            @Nullable String plans,
            long count) {}

    long total() {
        return counts.stream()
                .filter(count -> count.kind() != null)
                .mapToLong(Count::count)
                .sum();
    }

    List<ValueCount> by(Facet facet) {
        return by(Count::kind, kind -> Stream.of(kind.split(" ")[facet.ordinal()]));
    }

    /** @param prefix of the regions that are counted */
    List<ValueCount> byRegion(String prefix) {
        return by(
                Count::regions,
                regions -> listed(regions)
                        .filter(region -> region.startsWith(prefix))
                        .map(region -> region + "0".repeat(REGION_DIGITS - region.length())));
    }

    List<ValueCount> byPlan() {
        return by(Count::plans, ProjectCounts::listed);
    }

    private List<ValueCount> by(Function<Count, @Nullable String> member, Function<String, Stream<String>> values) {
        var sums = new TreeMap<String, Long>();
        for (var count : counts) {
            Stream.ofNullable(member.apply(count))
                    .flatMap(values)
                    .forEach(value -> sums.merge(value, count.count(), Long::sum));
        }
        return sums.entrySet().stream()
                .map(sum -> new ValueCount(sum.getKey(), Objects.requireNonNull(sum.getValue())))
                .toList();
    }

    private static Stream<String> listed(String values) {
        return Stream.of(values.split(" ")).filter(value -> !value.isEmpty());
    }
}
