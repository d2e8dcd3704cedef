package milepost.registry.coverage;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import milepost.registry.coverage.Coverage.ClauseCoverage;
import milepost.registry.plan.PlanRegistry;
import milepost.web.value.TextValues;
import org.springframework.stereotype.Service;

/** Computes the coverage of plans as of now. */
@Service
class PlanCoverage {

    private final PlanRegistry plans;
    private final CoverageRepository works;
    private final Clock clock;

    PlanCoverage(PlanRegistry plans, CoverageRepository works, Clock clock) {
        this.plans = plans;
        this.works = works;
        this.clock = clock;
    }

    /** Returns the coverage of the clause of the filter or, without one, of all clauses; 400 if there is no such clause. */
    Coverage of(String planId, CoverageFilter filter) {
        var plan = plans.get(planId);
        plan.requireClause(filter.clause());
        var today = LocalDate.ofInstant(clock.instant(), TextValues.ZONE);
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
