package milepost.standalone.seeds.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A work of the catalogue.
 *
 * @param aliases other names that stand in the plans
 * @param commonNames names in common use that no plan prints
 * @param regions codes and names of region sets, the lead region first
 * @param regionBasis how the regions are known; null where the sentence names them
 * @param citation what the clause of its own file says of it; null for a work of another page
 * @param source where another page names it; null for a work that a clause names
 */
public record SeedWork(
        String id,
        String nameZh,
        String nameEn,
        @Nullable List<String> aliases,
        @Nullable List<String> commonNames,
        String nature,
        String category,
        List<String> regions,
        @Nullable String regionBasis,
        @Nullable Corridor corridor,
        @Nullable String partOf,
        @Nullable List<Distinct> distinctFrom,
        @Nullable String remark,
        @Nullable Citation citation,
        @Nullable Source source) {

    public List<String> allAliases() {
        return Stream.of(aliases, commonNames)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
    }

    public List<Distinct> distinct() {
        return Objects.requireNonNullElse(distinctFrom, List.of());
    }

    /** The works that must be registered before this one. */
    public List<String> references() {
        var others = distinct().stream().map(Distinct::work);
        return Stream.concat(Stream.ofNullable(partOf), others).toList();
    }

    public record Corridor(List<String> endpoints, @Nullable List<String> via) {}

    public record Distinct(String work, String reason) {}

    /** How a sentence names a work, and the stage that this sentence states. */
    public record Citation(
            String phrase,
            String statedStage,
            String statedStageWords,
            @Nullable LocalDate promisedDate,
            @Nullable String quantity) {}

    /** Where a page beside the plan names a work, and what it says of its state. */
    public record Source(String phrase, @Nullable String says) {}
}
