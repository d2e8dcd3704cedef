package milepost.registry.citation;

import java.util.function.Function;
import milepost.access.Caller;
import milepost.registry.plan.PlanRegistry;
import milepost.registry.plan.RaisedPlan;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records works as plans name them, before there is a project: each is a version of the plan and an event of it. */
@Service
class WorkNaming {

    private final PlanRegistry plans;
    private final CitationRegistry citations;

    WorkNaming(PlanRegistry plans, CitationRegistry citations) {
        this.plans = plans;
        this.citations = citations;
    }

    /** @param citationOf makes the citation, once the plan is locked */
    @Transactional
    Citation name(String planId, Function<RaisedPlan, Citation> citationOf, Caller caller) {
        var plan = plans.raise(planId);
        caller.requireRegion(plan.region());
        var citation = citationOf.apply(plan);
        citations.name(citation);
        plans.tell(plan, citation.named(), caller);
        return citation;
    }
}
