package milepost.standalone.seeds.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A work of the catalogue.
 *
 * @param aliases other names used in the plans
 * @param commonNames names in common use that are not in a plan
 * @param regions codes and names of region sets, the lead region first
 * @param regionBasis how the regions are known, null if the sentence names them
 * @param citation its citation by the clause of its file, null for a work of another page
 * @param source where another page names it, null for a work that a clause names
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

    /** Returns the works that must be registered before this one. */
    public List<String> references() {
        var others = distinct().stream().map(Distinct::work);
        return Stream.concat(Stream.ofNullable(partOf), others).toList();
    }

    public record Corridor(List<String> endpoints, @Nullable List<String> via) {}

    public record Distinct(String work, String reason) {}

    /** The phrase with which a sentence names a work, and the stage that it states. */
    public record Citation(
            String phrase,
            String statedStage,
            String statedStageWords,
            @Nullable LocalDate promisedDate,
            @Nullable String quantity) {}

    /** The page outside the plan that names a work, and what it says about its state. */
    public record Source(String phrase, @Nullable String says) {}
}
