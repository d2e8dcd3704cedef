package milepost.registry.coverage;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.util.List;
import milepost.registry.asof.Past;
import milepost.registry.coverage.Coverage.ClauseCoverage;
import milepost.registry.plan.PlanRegistry;
import milepost.web.check.AsOf;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Computes the coverage of plans. */
@Service
class PlanCoverage {

    private final PlanRegistry plans;
    private final CoverageRepository works;
    private final Past past;
    private final Clock clock;

    PlanCoverage(PlanRegistry plans, CoverageRepository works, Past past, Clock clock) {
        this.plans = plans;
        this.works = works;
        this.past = past;
        this.clock = clock;
    }

    /** Returns the coverage of the clause of the filter or, without one, of all clauses; 400 if there is no such clause. */
    @Transactional(readOnly = true)
    Coverage of(String planId, CoverageFilter filter) {
        var plan = plans.get(planId);
        plan.requireClause(filter.clause());
        AsOf.requirePast(filter.asOf(), clock);
        past.show(filter.asOf());
        var today = AsOf.day(filter.asOf(), clock);
        var listed = works.named(planId, filter.clause(), today, filter.silentAfterDays()).stream()
                .filter(filter::matches)
                .toList();
        var byClause = listed.stream().collect(groupingBy(CoveredWork::clause));
        var details = plan.details();
        return new Coverage(
                plan.id(),
                details.titleZh(),
                details.titleEn(),
                today,
                filter.silentAfterDays(),
                CoverageCounts.of(listed),
                details.clauses().stream()
                        .filter(clause ->
                                filter.clause() == null || filter.clause().equals(clause.number()))
                        .map(clause -> {
                            var named = byClause.getOrDefault(clause.number(), List.of());
                            return new ClauseCoverage(
                                    clause.number(),
                                    clause.headingZh(),
                                    clause.headingEn(),
                                    CoverageCounts.of(named),
                                    named);
                        })
                        .toList());
    }
}
