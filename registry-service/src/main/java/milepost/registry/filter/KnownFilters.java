package milepost.registry.filter;

import java.time.Clock;
import milepost.registry.plan.PlanRegistry;
import milepost.registry.region.KnownRegions;
import milepost.web.check.AsOf;
import milepost.web.check.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rejects filters by plans, clauses and regions that do not exist, and by a time that is yet to come, because an empty answer would
 * read as "there are no such projects".
 */
@Component
public class KnownFilters {

    private final PlanRegistry plans;
    private final KnownRegions regions;
    private final Clock clock;

    KnownFilters(PlanRegistry plans, KnownRegions regions, Clock clock) {
        this.plans = plans;
        this.regions = regions;
        this.clock = clock;
    }

    /** Throws a 400 that names the unknown values. */
    public void require(FilterParameters filters) {
        var faults = Faults.ofParameters();
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
        faults.orThrow();
    }

    /** Returns the filter; 400 as above. */
    public ProjectFilter filter(FilterParameters filters) {
        require(filters);
        return filters.filter(Succession.of(regions.successors()));
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
