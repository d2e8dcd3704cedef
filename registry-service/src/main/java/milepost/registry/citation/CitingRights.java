package milepost.registry.citation;

import milepost.access.Caller;
import milepost.registry.plan.PlanRegistry;
import milepost.registry.plan.RaisedPlan;
import milepost.registry.project.RaisedProject;
import milepost.registry.region.RegionNesting;
import org.springframework.stereotype.Component;

/** Says who may record what a plan names; anyone else gets 403. */
@Component
class CitingRights {

    private final PlanRegistry plans;

    CitingRights(PlanRegistry plans) {
        this.plans = plans;
    }

    /** Allows registrars of the plan's region. */
    void requireNaming(RaisedPlan plan, Caller caller) {
        if (!caller.covers(plan.region())) {
            throw CitationProblems.othersPlan(plan.id(), plan.region(), caller);
        }
    }

    /**
     * Allows registrars of the plan's region, and those who may change the project if its lead region lies in that of the plan.
     */
    void requireCiting(String plan, RaisedProject project, Caller caller) {
        var region = plans.get(plan).region();
        if (caller.covers(region)) {
            return;
        }
        caller.requireRegion(project.leadRegion());
        if (!project.leadRegion().startsWith(RegionNesting.prefix(region))) {
            throw CitationProblems.othersPlan(plan, region, caller);
        }
    }
}
