package milepost.registry.regionset;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import milepost.access.Caller;
import milepost.events.RegistryEvent.RegionSetDefined;
import milepost.messaging.outbox.EventDraft;
import milepost.messaging.outbox.Outbox;
import milepost.registry.region.RegionRegistry;
import milepost.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Defines and changes sets of regions. Each change is one version and one event. */
@Service
class RegionSetRegistry {

    private static final String AGGREGATE = "region-set";

    /** Parts the keys of sets from the ids of plans, which have no colon: both are chosen by their callers. */
    private static final String KEY = "region-set:";

    private final RegionSetRepository sets;
    private final RegionRegistry regions;
    private final Outbox outbox;
    private final Clock clock;

    RegionSetRegistry(RegionSetRepository sets, RegionRegistry regions, Outbox outbox, Clock clock) {
        this.sets = sets;
        this.regions = regions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Makes the set what is wanted. If it says that already, nothing changes and nobody is told.
     *
     * @param ifMatch the version that the caller has seen; needed to change a set that is there
     */
    @Transactional
    RegionSet define(String id, RegionSetRequest request, @Nullable String ifMatch, Caller caller) {
        sets.lock(id);
        var before = sets.find(id);
        request.regions().forEach(caller::requireRegion);
        before.ifPresent(set -> set.regions().forEach(caller::requireRegion));
        requireDefined(request.regions());
        var version = before.map(RegionSet::version).orElse(0L);
        var after = request.set(id, version + 1, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (before.isPresent() && before.get().saysTheSameAs(after)) {
            return before.get();
        }
        requireSeen(ifMatch, version);
        sets.write(after);
        var event = new RegionSetDefined(id, after.nameZh(), after.nameEn(), after.regions(), after.basis());
        outbox.append(EventDraft.of(AGGREGATE, KEY + id, after.version(), event, caller.author()));
        return after;
    }

    RegionSet get(String id) {
        return sets.find(id).orElseThrow(() -> RegionSetProblems.notFound(id));
    }

    /** In the order of their ids. */
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
