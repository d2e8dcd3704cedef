package milepost.registry.filter;

import java.util.List;
import milepost.registry.plan.PlanRegistry;
import milepost.registry.region.KnownRegions;
import milepost.registry.region.RegionNesting;
import milepost.registry.regionset.KnownRegionSets;
import milepost.web.check.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rejects filters by plans, clauses, regions and sets of regions that do not exist, because an empty answer would read as "there are no such projects". */
@Component
public class KnownFilters {

    private final PlanRegistry plans;
    private final KnownRegions regions;
    private final KnownRegionSets sets;

    KnownFilters(PlanRegistry plans, KnownRegions regions, KnownRegionSets sets) {
        this.plans = plans;
        this.regions = regions;
        this.sets = sets;
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
        return filters.filter(filters.regionSet() == null ? List.of() : prefixes(filters.regionSet(), faults));
    }

    private List<String> prefixes(String set, Faults faults) {
        var codes = sets.regions(set);
        if (codes.isEmpty()) {
            faults.add("/regionSet", "unknown-region-set", set, String.join(", ", sets.someIds()));
        }
        var prefixes =
                codes.orElse(List.of()).stream().map(RegionNesting::prefix).toList();
        return prefixes.contains("") ? List.of() : prefixes;
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
