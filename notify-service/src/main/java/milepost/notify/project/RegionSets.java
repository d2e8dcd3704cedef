package milepost.notify.project;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import milepost.events.RegionEvent.RegionSetDefined;
import milepost.web.check.RegionCodes;
import org.springframework.stereotype.Component;

/** The named sets of regions known from the registry's topic. Kept in memory, and read again once any instance has read of a change. */
@Component
class RegionSets {

    private final RegionSetRepository sets;
    private volatile Known known = new Known(0, Map.of());

    RegionSets(RegionSetRepository sets) {
        this.sets = sets;
    }

    void take(RegionSetDefined event) {
        sets.save(event);
    }

    /** Returns the sets as they are now. */
    Known current() {
        var cached = known;
        var change = sets.lastChange(); // before the sets, so that it is never newer than they are
        if (cached.change() != change) {
            cached = new Known(change, byRegion());
            known = cached;
        }
        return cached;
    }

    private Map<String, Set<String>> byRegion() {
        var byRegion = new HashMap<String, Set<String>>();
        sets.all()
                .forEach((id, regions) ->
                        regions.forEach(code -> byRegion.computeIfAbsent(RegionCodes.prefix(code), _ -> new HashSet<>())
                                .add(id)));
        return byRegion;
    }

    /** The ids of the sets by the beginnings of the codes of their regions. */
    record Known(long change, Map<String, Set<String>> byRegion) {

        /** Returns the sets that one of the regions lies in. */
        Set<String> of(Set<String> regions) {
            return byRegion.isEmpty()
                    ? Set.of()
                    : byRegion.entrySet().stream()
                            .filter(set -> regions.stream().anyMatch(code -> code.startsWith(set.getKey())))
                            .flatMap(set -> set.getValue().stream())
                            .collect(toSet());
        }
    }
}
