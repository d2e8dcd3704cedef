package milepost.registry.filter;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import milepost.registry.plan.PlanRegistry;
import milepost.registry.region.KnownRegions;
import milepost.registry.region.RegionNesting;
import milepost.registry.regionset.KnownRegionSets;
import milepost.web.check.AsOf;
import milepost.web.check.Faults;
import milepost.web.region.RegionSuccession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rejects filters by plans, clauses, regions and sets of regions that do not exist, and by a time that is yet to come, because an empty
 * answer would read as "there are no such projects".
 */
@Component
public class KnownFilters {

    private final PlanRegistry plans;
    private final KnownRegions regions;
    private final KnownRegionSets sets;
    private final Clock clock;

    KnownFilters(PlanRegistry plans, KnownRegions regions, KnownRegionSets sets, Clock clock) {
        this.plans = plans;
        this.regions = regions;
        this.sets = sets;
        this.clock = clock;
    }

    /** Returns the filter; throws a 400 that names the unknown values. */
    public ProjectFilter filter(FilterParameters filters) {
        var faults = Faults.ofParameters();
        var filter = filter(filters, faults);
        faults.orThrow();
        return filter;
    }

    /** Returns the filter, and adds what is wrong with the values. */
    public ProjectFilter filter(FilterParameters filters, Faults faults) {
        if (filters.plan() != null) {
            checkPlan(filters.plan(), filters.clause(), faults);
        }
        faults.unless(
                filters.region() == null || regions.isKnownOrUndefined(filters.region()),
                "/region",
                "unknown-region",
                String.valueOf(filters.region()));
        if (filters.asOf() != null) {
            AsOf.requirePast(filters.asOf(), "/asOf", clock, faults);
        }
        var succession = RegionSuccession.of(regions.successors());
        var prefix = filters.regionPrefix();
        return filters.filter(
                prefix == null ? List.of() : succession.otherPrefixes(prefix),
                filters.regionSet() == null ? List.of() : prefixes(filters.regionSet(), succession, faults));
    }

    private List<String> prefixes(String set, RegionSuccession succession, Faults faults) {
        var codes = sets.regions(set);
        if (codes.isEmpty()) {
            faults.add("/regionSet", "unknown-region-set", set, String.join(", ", sets.someIds()));
        }
        var prefixes =
                codes.orElse(List.of()).stream().map(RegionNesting::prefix).toList();
        return prefixes.contains("")
                ? List.of()
                : prefixes.stream()
                        .flatMap(prefix -> Stream.concat(Stream.of(prefix), succession.otherPrefixes(prefix).stream()))
                        .distinct()
                        .toList();
    }

    private void checkPlan(String id, @Nullable String clause, Faults faults) {
        var plan = plans.find(id);
        if (plan.isEmpty()) {
            faults.add("/plan", "unknown-plan", id, String.join(", ", plans.someIds()));
        } else {
            faults.unless(
                    clause == null || plan.get().has(clause), "/clause", "no-such-clause", id, String.valueOf(clause));
        }
    }
}
