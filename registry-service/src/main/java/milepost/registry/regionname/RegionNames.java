package milepost.registry.regionname;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import milepost.registry.region.KnownRegions;
import milepost.registry.region.RegionNesting;
import milepost.web.check.RegionCodes;
import milepost.web.value.Labelled;
import milepost.web.value.TextValues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds regions by the names that lists give them. */
@Component
public class RegionNames {

    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000·/]+");
    private static final Pattern ENGLISH = Pattern.compile("(?<=\\p{IsHan})[\\s]*[A-Za-z][A-Za-z .'’-]*$");
    private static final int FEW = 5;

    private final KnownRegions known;
    private final Clock clock;
    private volatile @Nullable Dated index;

    RegionNames(KnownRegions known, Clock clock) {
        this.known = known;
        this.clock = clock;
    }

    /**
     * What a name may mean.
     *
     * @param codes one if it is clear; several if it is not; none if there is no such region
     * @param near regions with nearly that name, where there is none with it
     */
    public record Meaning(List<String> codes, List<String> near) {}

    /**
     * Returns what a name or code means. Of several regions with one name, those in the caller's own regions count.
     *
     * @param own whether a region is one of the caller's
     */
    public Meaning meaning(String words, Predicate<String> own) {
        if (CODE.matcher(words).matches()) {
            return new Meaning(List.of(words), List.of());
        }
        var regions = index();
        var name = SPACES.matcher(ENGLISH.matcher(words.strip()).replaceAll("")).replaceAll("");
        var found = regions.ofAddress(name);
        if (found.isEmpty()) {
            found = regions.ofAddress(words.strip().toLowerCase(Locale.ROOT));
        }
        var mine = found.stream().filter(own).toList();
        var near = found.isEmpty() ? regions.near(name).filter(own).limit(FEW).toList() : List.<String>of();
        return new Meaning(mine.isEmpty() ? found : mine, near);
    }

    /** Returns regions with their names and codes. */
    public String labels(List<String> codes) {
        var regions = index();
        return codes.stream().map(code -> path(regions, code) + " " + code).collect(Collectors.joining("; "));
    }

    private static String path(RegionIndex regions, String code) {
        var above = RegionNesting.possibleParents(code).stream()
                .filter(parent -> !regions.nameOf(parent).equals(parent))
                .findFirst();
        return above.filter(parent -> !parent.equals(RegionCodes.WHOLE_COUNTRY))
                        .map(parent -> path(regions, parent))
                        .orElse("")
                + regions.nameOf(code);
    }

    private RegionIndex index() {
        var all = known.all();
        var today = LocalDate.ofInstant(clock.instant(), TextValues.ZONE);
        var current = index;
        if (current == null || current.all() != all || !current.day().equals(today)) {
            var valid = new HashMap<String, Labelled>(all);
            valid.keySet().removeIf(code -> !known.isValidOn(today, code));
            current = new Dated(all, today, new RegionIndex(valid));
            index = current;
        }
        return current.regions();
    }

    private record Dated(Map<String, ? extends Labelled> all, LocalDate day, RegionIndex regions) {}
}
