package milepost.registry.regionname;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import milepost.registry.region.RegionNesting;
import milepost.web.value.Labelled;

/** Regions by all forms in which their names are written. */
final class RegionIndex {

    private static final Pattern WHOLE = Pattern.compile(".*[省市县区州盟旗]");

    private final Map<String, Labelled> regions;
    private final Map<String, Set<String>> forms = new HashMap<>();
    private final Map<String, List<String>> codes = new HashMap<>();

    RegionIndex(Map<String, Labelled> valid) {
        regions = valid;
        valid.forEach((code, names) -> {
            forms.put(code, RegionForms.of(names));
            RegionForms.of(names)
                    .forEach(form ->
                            codes.computeIfAbsent(form, _ -> new ArrayList<>()).add(code));
        });
    }

    /** Returns the regions that a name may mean, which may begin with those above: 城关区, 兰州市城关区, 甘肃兰州城关. */
    List<String> named(String words) {
        for (var start = 0; start < words.length(); start++) {
            var above = words.substring(0, start);
            var name = words.substring(start);
            var found = codes.getOrDefault(name, List.of()).stream()
                    .filter(code -> isBelow(code, above))
                    .toList();
            if (!found.isEmpty()) {
                var exact =
                        found.stream().filter(code -> nameOf(code).equals(name)).toList();
                return exact.isEmpty() ? found : exact;
            }
        }
        return List.of();
    }

    /** The same for an address, which goes on after the whole name of a region: 城关区雁滩路. */
    List<String> ofAddress(String words) {
        for (var end = words.length(); end > 1; end--) {
            var name = words.substring(0, end);
            var found = end == words.length() || WHOLE.matcher(name).matches() ? named(name) : List.<String>of();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private boolean isBelow(String code, String above) {
        return above.isEmpty()
                || RegionNesting.possibleParents(code).stream()
                        .anyMatch(parent -> forms.containsKey(parent) && isNamed(parent, above));
    }

    /** Whether a text is the name of a region, which may begin with those above it, or of one above it. */
    private boolean isNamed(String code, String text) {
        return isBelow(code, text)
                || forms.getOrDefault(code, Set.of()).stream()
                        .anyMatch(form ->
                                text.endsWith(form) && isBelow(code, text.substring(0, text.length() - form.length())));
    }

    /** Returns the regions whose names differ from the given one in one character. */
    Stream<String> near(String words) {
        return forms.entrySet().stream()
                .filter(region -> region.getValue().stream().anyMatch(form -> differsInOne(form, words)))
                .map(Map.Entry::getKey)
                .sorted();
    }

    private static boolean differsInOne(String one, String other) {
        if (one.length() != other.length() || one.length() < 2) {
            return false;
        }
        var differing = 0;
        for (var i = 0; i < one.length(); i++) {
            differing += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differing == 1;
    }

    String nameOf(String code) {
        var region = regions.get(code);
        return region == null ? code : region.zh();
    }
}
