package milepost.registry.citation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import milepost.access.Caller;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.registry.plan.PlanRegistry;
import milepost.registry.plan.RaisedPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Citations of plans: records works that are not registered, each as a change of the plan, and lists what clauses name. */
@Service
class PlanCitations {

    private final PlanRegistry plans;
    private final CitationRepository citations;
    private final PlanCitationRepository planCitations;
    private final CitingRights rights;
    private final AggregateChanges changes;

    PlanCitations(
            PlanRegistry plans,
            CitationRepository citations,
            PlanCitationRepository planCitations,
            CitingRights rights,
            AggregateChanges changes) {
        this.plans = plans;
        this.citations = citations;
        this.planCitations = planCitations;
        this.rights = rights;
        this.changes = changes;
    }

    /**
     * Records a work that is not registered; 409 if the phrase has a citation, 403 if the plan is not of the caller's regions.
     *
     * @param citationOf makes the citation, once the plan is locked
     */
    @Transactional
    Citation name(String planId, Function<RaisedPlan, Citation> citationOf, Caller caller) {
        return changes.change(planId, () -> plans.raise(planId), caller.author(), plan -> {
            rights.requireNaming(plan, caller);
            var citation = citationOf.apply(plan);
            if (planCitations.exists(citation)) {
                throw CitationProblems.named(citation);
            }
            citations.insert(citation);
            return Change.of(citation.workNamed()).giving(citation);
        });
    }

    Citation get(String plan, UUID id) {
        return citations
                .find(id)
                .filter(citation -> citation.plan().equals(plan))
                .orElseThrow(() -> CitationProblems.notFound(plan, id));
    }

    /**
     * Returns the citations of a plan in the order in which they were recorded.
     *
     * @param linked whether only those with a project or only those without one; null for all
     */
    List<Citation> list(
            String plan, @Nullable String clause, @Nullable Boolean linked, Optional<UUID> after, int limit) {
        plans.get(plan).requireClause(clause);
        return planCitations.ofPlan(plan, clause, linked, after, limit);
    }
}
