package milepost.registry.citation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import milepost.registry.plan.NamedWork;
import milepost.registry.plan.NamedWorks;
import org.springframework.stereotype.Component;

/** Finds the works that the clauses of plans name. */
@Component
class CitedWorks implements NamedWorks {

    private final PlanCitationRepository citations;

    CitedWorks(PlanCitationRepository citations) {
        this.citations = citations;
    }

    @Override
    public Map<String, List<NamedWork>> byClause(String plan) {
        return citations.namedWorks(plan);
    }

    @Override
    public Map<String, Counts> counts(Collection<String> plans) {
        return citations.counts(plans);
    }
}
