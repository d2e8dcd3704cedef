package milepost.registry.region;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.access.Caller;
import milepost.events.RegionEvent.RegionDetails;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Defines and changes regions. */
@Service
public class RegionRegistry {

    /** Regions are changed by one transaction at a time, because they depend on each other. */
    private static final String ALL = "regions";

    private final RegionRepository regions;
    private final RegionCache cache;
    private final AggregateChanges changes;
    private final Clock clock;

    RegionRegistry(RegionRepository regions, RegionCache cache, AggregateChanges changes, Clock clock) {
        this.regions = regions;
        this.cache = cache;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Defines all of the regions, or none. A region that stays the same keeps its version and gets no event.
     *
     * @param wanted by code
     */
    @Transactional
    Outcome define(Map<String, RegionDetails> wanted, @Nullable String reasonText, Caller caller) {
        wanted.keySet().forEach(caller::requireRegion);
        var before = changes.lock(ALL, () -> regions.lock(withParents(wanted))).stream()
                .collect(toMap(Region::code, Function.identity()));
        RegionProblems.requireKnown(wanted, before.keySet());
        var changed = new LinkedHashMap<>(wanted);
        before.forEach((code, region) -> changed.remove(code, region.details()));
        if (!changed.isEmpty()) {
            changes.changeAll(
                    () -> regions.write(changed, clock.instant()),
                    caller.author(),
                    region -> Change.of(
                            Region.event(region.code(), before.get(region.code()), region.details(), reasonText)));
            cache.clearAfterCommit();
        }
        var known = (int) changed.keySet().stream().filter(before::containsKey).count();
        return new Outcome(changed.size() - known, known, wanted.size() - changed.size());
    }

    /** Returns those of the codes that are defined. */
    public Set<String> existing(Collection<String> codes) {
        return regions.find(codes).stream().map(Region::code).collect(Collectors.toSet());
    }

    private static Set<String> withParents(Map<String, RegionDetails> wanted) {
        var codes = new HashSet<>(wanted.keySet());
        wanted.values().forEach(details -> {
            Stream.ofNullable(details.parent()).forEach(codes::add);
            codes.addAll(RegionProblems.successors(details));
        });
        return codes;
    }

    /** How many regions were added, were changed, and stayed the same. */
    record Outcome(int defined, int changed, int unchanged) {}
}
