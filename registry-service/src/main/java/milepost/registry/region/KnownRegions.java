package milepost.registry.region;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import milepost.events.RegionEvent.Centroid;
import milepost.registry.region.RegionCache.RegionValidity;
import milepost.web.FieldProblem;
import milepost.web.value.Labelled;
import milepost.web.value.TextValues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks region codes of projects and plans: in a province that the registry knows, a code must be a defined region; in any other
 * province every plausible code is accepted. Checks against a cache, and reads the database again before it refuses a code.
 */
@Component
public class KnownRegions {

    private final RegionCache cache;
    private final RegionRepository regions;
    private final Clock clock;

    KnownRegions(RegionCache cache, RegionRepository regions, Clock clock) {
        this.cache = cache;
        this.regions = regions;
        this.clock = clock;
    }

    /** Answers 422 if the code is unknown. It may be abolished. */
    public void requireKnown(String pointer, String code) {
        require(List.of(code), _ -> pointer, null);
    }

    /** Answers 422 if one of the codes in the list at the pointer is unknown. Codes that were there before are not checked. */
    public void requireKnown(String pointer, List<String> codes, Collection<String> before) {
        require(codes.stream().filter(code -> !before.contains(code)).toList(), at(pointer, codes), null);
    }

    /** Answers 422 if one of the codes in the list at the pointer is unknown or not valid today. */
    public void requireValid(String pointer, List<String> codes) {
        require(codes, at(pointer, codes), LocalDate.ofInstant(clock.instant(), TextValues.ZONE));
    }

    /** Returns whether a region with this code, or below this prefix of codes, is defined, or none is in its province. */
    public boolean isKnownOrUndefined(String code) {
        return isKnownOrUndefined(cache.recent(), code) || isKnownOrUndefined(cache.read(), code);
    }

    /** Returns the names of a region, or empty if it is not defined. */
    public Optional<Labelled> namesOf(String code) {
        return Optional.ofNullable(cache.recent().get(code));
    }

    /** Returns a region with its validity, or empty if it is not defined. */
    public Optional<KnownRegion> find(String code) {
        return Optional.ofNullable(cache.recent().get(code))
                .map(region -> new KnownRegion(region.nameZh(), region.nameEn(), region.from(), region.to()));
    }

    /** Returns the names and points of all regions, for whoever reads for long in a transaction that sees no later ones. */
    public NamedRegions named() {
        return new NamedRegions(cache.recent());
    }

    /** Returns the same as the current transaction sees it, which may read the past. */
    public NamedRegions namedHere() {
        return new NamedRegions(regions.validities());
    }

    /** Returns the names of all regions by their codes; the same object as long as no region changes. */
    public Map<String, ? extends Labelled> all() {
        return cache.recent();
    }

    /** Returns the successors of the abolished regions that have some, by their codes. */
    public Map<String, List<String>> successors() {
        return cache.recent().values().stream()
                .filter(region -> !region.successors().isEmpty())
                .collect(Collectors.toMap(RegionValidity::code, RegionValidity::successors));
    }

    /** Whether a region is valid on a day. */
    public boolean isValidOn(LocalDate day, String code) {
        var region = cache.recent().get(code);
        return region != null && region.problemOn(day, "").isEmpty();
    }

    private static boolean isKnownOrUndefined(Map<String, RegionValidity> regions, String code) {
        var prefix = RegionNesting.prefix(code);
        return !regions.containsKey(RegionNesting.province(code))
                || regions.keySet().stream().anyMatch(region -> region.startsWith(prefix));
    }

    private static Function<String, String> at(String pointer, List<String> codes) {
        return code -> pointer + "/" + codes.indexOf(code);
    }

    private void require(List<String> codes, Function<String, String> pointer, @Nullable LocalDate day) {
        if (problems(cache.recent(), codes, pointer, day).isEmpty()) {
            return;
        }
        var problems = problems(cache.read(), codes, pointer, day);
        if (!problems.isEmpty()) {
            var refusal = RegionProblems.unresolved();
            problems.forEach(refusal::field);
            throw refusal;
        }
    }

    private static List<FieldProblem> problems(
            Map<String, RegionValidity> regions,
            List<String> codes,
            Function<String, String> pointer,
            @Nullable LocalDate day) {
        return codes.stream()
                .flatMap(code -> problem(regions, code, pointer.apply(code), day).stream())
                .toList();
    }

    private static Optional<FieldProblem> problem(
            Map<String, RegionValidity> regions, String code, String pointer, @Nullable LocalDate day) {
        var region = regions.get(code);
        if (region != null) {
            return day == null ? Optional.empty() : region.problemOn(day, pointer);
        }
        return regions.containsKey(RegionNesting.province(code))
                ? Optional.of(new FieldProblem(pointer, "unknown-region", code))
                : Optional.empty();
    }

    /**
     * A region with its names and validity.
     *
     * @param validFrom the first day, null if it is not known
     * @param validTo the day on which it was abolished, null while it is valid
     */
    public record KnownRegion(
            String nameZh,
            String nameEn,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** The names and points of all regions as they were at one moment. */
    public static final class NamedRegions {

        private final Map<String, RegionValidity> regions;

        private NamedRegions(Map<String, RegionValidity> regions) {
            this.regions = regions;
        }

        /** Returns the names of a region, or empty if it is not defined. */
        public Optional<Labelled> namesOf(String code) {
            return Optional.ofNullable(regions.get(code));
        }

        /** Returns the point that stands for a region on a map, or empty if there is none. */
        public Optional<Centroid> centroidOf(String code) {
            return Optional.ofNullable(regions.get(code)).map(RegionValidity::centroid);
        }
    }
}
