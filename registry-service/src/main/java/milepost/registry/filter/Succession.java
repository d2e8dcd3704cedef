package milepost.registry.filter;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import milepost.registry.region.RegionNesting;

/** Which regions have become which others, in both directions, by administrative reforms one after the other. */
final class Succession {

    private final Map<String, Set<String>> later = new HashMap<>();
    private final Map<String, Set<String>> earlier = new HashMap<>();

    private Succession() {}

    /** @param successors of abolished regions, by their codes */
    static Succession of(Map<String, List<String>> successors) {
        var succession = new Succession();
        successors.forEach((code, others) -> others.forEach(successor -> {
            succession.later.computeIfAbsent(code, _ -> new TreeSet<>()).add(successor);
            succession.earlier.computeIfAbsent(successor, _ -> new TreeSet<>()).add(code);
        }));
        return succession;
    }

    /** Returns the beginnings of codes outside of the prefix that lead to one inside, or to which one inside leads. */
    List<String> otherPrefixes(String prefix) {
        if (later.isEmpty()) {
            return List.of();
        }
        var found = new TreeSet<String>();
        follow(later, prefix, found);
        follow(earlier, prefix, found);
        return found.stream()
                .map(RegionNesting::prefix)
                .filter(other -> !other.startsWith(prefix))
                .toList();
    }

    private static void follow(Map<String, Set<String>> direction, String prefix, Set<String> found) {
        var next = new ArrayDeque<String>();
        var seen = new LinkedHashSet<String>();
        direction.keySet().stream().filter(code -> code.startsWith(prefix)).forEach(next::add);
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
