package milepost.web.region;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import milepost.web.check.RegionCodes;

/** Which regions have become which others, in both directions, by administrative reforms one after the other. */
public final class RegionSuccession {

    private final Map<String, Set<String>> later = new HashMap<>();
    private final Map<String, Set<String>> earlier = new HashMap<>();

    private RegionSuccession() {}

    /** @param successors of abolished regions, by their codes */
    public static RegionSuccession of(Map<String, List<String>> successors) {
        var succession = new RegionSuccession();
        successors.forEach((code, others) -> others.forEach(successor -> {
            succession.later.computeIfAbsent(code, _ -> new TreeSet<>()).add(successor);
            succession.earlier.computeIfAbsent(successor, _ -> new TreeSet<>()).add(code);
        }));
        return succession;
    }

    /** Returns the beginnings of codes outside of the prefix that lead to one inside, or to which one inside leads. */
    public List<String> otherPrefixes(String prefix) {
        var inside = Stream.concat(later.keySet().stream(), earlier.keySet().stream())
                .filter(code -> code.startsWith(prefix))
                .toList();
        return reached(inside).stream()
                .map(RegionCodes::prefix)
                .filter(other -> !other.startsWith(prefix))
                .toList();
    }

    /** Returns the other codes by which what lies in a region is found too: those that it, or one it lies in, was or has become. */
    public Set<String> otherCodes(String code) {
        return reached(List.of(code, code.substring(0, 4) + "00", code.substring(0, 2) + "0000"));
    }

    private Set<String> reached(Collection<String> starts) {
        var found = new TreeSet<String>();
        if (!later.isEmpty()) {
            follow(later, starts, found);
            follow(earlier, starts, found);
        }
        return found;
    }

    private static void follow(Map<String, Set<String>> direction, Collection<String> starts, Set<String> found) {
        var seen = new TreeSet<String>();
        var next = new ArrayDeque<>(starts);
        while (!next.isEmpty()) {
            for (var code : direction.getOrDefault(next.remove(), Set.of())) {
                if (seen.add(code)) {
                    next.add(code);
                }
            }
        }
        found.addAll(seen);
    }
}
