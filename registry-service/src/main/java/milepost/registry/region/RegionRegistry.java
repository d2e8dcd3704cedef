package milepost.registry.region;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.access.Caller;
import milepost.events.RegistryEvent.RegionDefined;
import milepost.events.RegistryEvent.RegionDetails;
import milepost.messaging.outbox.EventDraft;
import milepost.messaging.outbox.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Defines regions and changes what is said of them. Each that differs is one version and one event. */
@Service
public class RegionRegistry {

    private static final String AGGREGATE = "region";

    private final RegionRepository regions;
    private final KnownRegions known;
    private final Outbox outbox;
    private final Clock clock;

    RegionRegistry(RegionRepository regions, KnownRegions known, Outbox outbox, Clock clock) {
        this.regions = regions;
        this.known = known;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param wanted by code; all of them or none are taken */
    @Transactional
    Outcome define(Map<String, RegionDetails> wanted, Caller caller) {
        wanted.keySet().forEach(caller::requireRegion);
        regions.lock();
        var before = regions.find(withParents(wanted)).stream().collect(toMap(Region::code, region -> region));
        requireParents(wanted, before.keySet());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var changes = new ArrayList<Region>();
        wanted.forEach((code, details) -> {
            var old = before.get(code);
            if (old == null || !old.details().equals(details)) {
                changes.add(new Region(code, old == null ? 1 : old.version() + 1, details, now));
            }
        });
        write(changes, caller);
        var defined =
                (int) changes.stream().filter(region -> region.version() == 1).count();
        return new Outcome(defined, changes.size() - defined, wanted.size() - changes.size());
    }

    /** Every region that was ever defined is found, with those above it. */
    Placed get(String code) {
        var path = regions.path(code);
        if (path.isEmpty()) {
            throw RegionProblems.notFound(code);
        }
        return new Placed(path.getLast(), path.subList(0, path.size() - 1), regions.countChildren(code));
    }

    /** In the order of their codes. */
    List<Region> list(RegionFilter filter, Optional<String> after, int limit) {
        return regions.list(filter, after, limit);
    }

    /** Those of the codes that are defined. */
    public Set<String> existing(Collection<String> codes) {
        return regions.find(codes).stream().map(Region::code).collect(Collectors.toSet());
    }

    private void write(List<Region> changes, Caller caller) {
        if (changes.isEmpty()) {
            return;
        }
        regions.write(changes);
        outbox.appendAll(changes.stream()
                .map(region -> EventDraft.of(
                        AGGREGATE,
                        region.code(),
                        region.version(),
                        new RegionDefined(region.code(), region.details()),
                        caller.author()))
                .toList());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.renew();
            }
        });
    }

    private static Set<String> withParents(Map<String, RegionDetails> wanted) {
        var codes = new HashSet<>(wanted.keySet());
        wanted.values().stream()
                .flatMap(details -> Stream.ofNullable(details.parent()))
                .forEach(codes::add);
        return codes;
    }

    private static void requireParents(Map<String, RegionDetails> wanted, Set<String> existing) {
        var problem = RegionProblems.unresolved();
        var i = 0;
        for (var details : wanted.values()) {
            var parent = details.parent();
            if (parent != null && !wanted.containsKey(parent) && !existing.contains(parent)) {
                problem.field("/regions/" + i + "/parent", "unknown-region", parent);
            }
            i++;
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
    }

    /** How many of the regions are new, how many differ from before, and how many are as they were. */
    record Outcome(int defined, int changed, int unchanged) {}

    /**
     * A region in its place.
     *
     * @param above the whole country first
     * @param children how many regions are directly below
     */
    record Placed(Region region, List<Region> above, int children) {}
}
