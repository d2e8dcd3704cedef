package milepost.registry.regionset;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import milepost.access.Caller;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.registry.region.RegionRegistry;
import milepost.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Defines and changes sets of regions. */
@Service
class RegionSetRegistry {

    private final RegionSetRepository sets;
    private final RegionRegistry regions;
    private final AggregateChanges changes;
    private final Clock clock;

    RegionSetRegistry(RegionSetRepository sets, RegionRegistry regions, AggregateChanges changes, Clock clock) {
        this.sets = sets;
        this.regions = regions;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Defines a set or changes it. A set that stays the same keeps its version and gets no event.
     *
     * @param ifMatch the version that the caller has read; required to change an existing set
     */
    @Transactional
    RegionSet define(
            String id, RegionSetRequest request, @Nullable String ifMatch, @Nullable String reasonText, Caller caller) {
        var key = RaisedRegionSet.aggregateId(id);
        var before = changes.lock(key, () -> sets.lock(id));
        request.regions().forEach(caller::requireRegion);
        before.ifPresent(set -> set.regions().forEach(caller::requireRegion));
        requireDefined(request.regions());
        var version = before.map(RegionSet::version).orElse(0L);
        var wanted = request.set(id, version + 1, clock.instant());
        var former = before.map(RegionSet::details);
        if (former.equals(Optional.of(wanted.details()))) {
            return before.orElseThrow();
        }
        requireSeen(ifMatch, version);
        return changes.change(
                key,
                () -> sets.write(wanted),
                caller.author(),
                raised -> Change.of(raised.set().defined(former, reasonText)).giving(raised.set()));
    }

    RegionSet get(String id) {
        return sets.find(id).orElseThrow(() -> RegionSetProblems.notFound(id));
    }

    /** Returns sets in the order of their ids. */
    List<RegionSet> list(Optional<String> after, int limit) {
        return sets.list(after, limit);
    }

    private void requireDefined(List<String> codes) {
        var existing = regions.existing(codes);
        if (!existing.containsAll(codes)) {
            throw RegionSetProblems.unknownRegions(codes, existing);
        }
    }

    private static void requireSeen(@Nullable String ifMatch, long version) {
        if ((version > 0 || ifMatch != null) && IfMatch.required(ifMatch) != version) {
            throw IfMatch.stale(version);
        }
    }
}
