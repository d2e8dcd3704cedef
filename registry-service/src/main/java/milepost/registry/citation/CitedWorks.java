package milepost.registry.citation;

import java.util.List;
import java.util.Map;
import milepost.registry.plan.NamedWork;
import milepost.registry.plan.NamedWorks;
import org.springframework.stereotype.Component;

/** Tells plans which works their clauses name. */
@Component
class CitedWorks implements NamedWorks {

    private final CitationRepository citations;

    CitedWorks(CitationRepository citations) {
        this.citations = citations;
    }

    @Override
    public Map<String, List<NamedWork>> byClause(String plan) {
        return citations.namedWorks(plan);
    }
}
