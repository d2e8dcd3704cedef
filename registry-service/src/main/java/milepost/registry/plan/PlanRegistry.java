package milepost.registry.plan;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import milepost.access.Caller;
import milepost.events.RegistryEvent.PlanDetails;
import milepost.events.RegistryEvent.PlanEvent;
import milepost.events.RegistryEvent.PlanRegistered;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.messaging.outbox.EventTooLargeException;
import milepost.registry.region.KnownRegions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Registers and amends plans with all their clauses. */
@Service
public class PlanRegistry {

    private static final int SHOWN = 20;

    private final PlanRepository plans;
    private final ParentPlanRepository parents;
    private final KnownRegions regions;
    private final AggregateChanges changes;
    private final Clock clock;

    PlanRegistry(
            PlanRepository plans,
            ParentPlanRepository parents,
            KnownRegions regions,
            AggregateChanges changes,
            Clock clock) {
        this.plans = plans;
        this.parents = parents;
        this.regions = regions;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    Plan register(String id, PlanDetails details, Caller caller) {
        var plan = new Plan(id, 1, details, clock.instant());
        caller.requireRegion(plan.region());
        requireKnown(details.jurisdiction());
        change(() -> plans.insert(plan), new PlanRegistered(id, details), caller);
        return plan;
    }

    /** Changes the description or the clauses of a plan; 412 if it has been changed since the version that was read. */
    @Transactional
    Plan amend(PlanAmendment amendment, Caller caller) {
        var before = amendment.before();
        var after = before.amended(amendment.after());
        caller.requireRegion(before.region());
        caller.requireRegion(after.region());
        if (amendment.changed().contains("jurisdiction")) {
            requireKnown(after.details().jurisdiction());
        }
        var parent = after.details().parentPlan();
        if (parent != null && !parent.equals(before.details().parentPlan())) {
            parents.requireNotBelow(parent, before.id());
        }
        change(() -> plans.update(after), amendment.event(), caller);
        return after;
    }

    /** Locks a plan and raises its version, for a change that another feature makes; 404 if there is no such plan. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RaisedPlan raise(String id) {
        return plans.raise(id, clock.instant()).orElseThrow(() -> PlanProblems.notFound(id));
    }

    /** Returns a plan; 404 if there is none. */
    public Plan get(String id) {
        return plans.find(id).orElseThrow(() -> PlanProblems.notFound(id));
    }

    public Optional<Plan> find(String id) {
        return plans.find(id);
    }

    /** Returns the ids of the first plans, to show which there are. */
    public List<String> someIds() {
        return plans.list(Optional.empty(), SHOWN).stream().map(Plan::id).toList();
    }

    /** Returns plans without their clauses, in the order of their ids. */
    List<Plan> list(Optional<String> after, int limit) {
        return plans.list(after, limit);
    }

    private void requireKnown(@Nullable String jurisdiction) {
        if (jurisdiction != null) {
            regions.requireKnown("/jurisdiction", jurisdiction);
        }
    }

    private void change(Supplier<RaisedPlan> raise, PlanEvent event, Caller caller) {
        try {
            changes.change(event.planId(), raise, caller.author(), _ -> Change.of(event));
        } catch (EventTooLargeException e) {
            throw PlanProblems.tooMuchText().causedBy(e);
        }
    }
}
