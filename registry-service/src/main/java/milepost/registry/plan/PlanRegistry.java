package milepost.registry.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import milepost.access.Caller;
import milepost.events.RegistryEvent.PlanAmended;
import milepost.events.RegistryEvent.PlanDetails;
import milepost.events.RegistryEvent.PlanEvent;
import milepost.events.RegistryEvent.PlanRegistered;
import milepost.messaging.outbox.EventDraft;
import milepost.messaging.outbox.EventTooLargeException;
import milepost.messaging.outbox.Outbox;
import milepost.registry.region.KnownRegions;
import milepost.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Registers and amends plans with all their clauses. Each change is one transaction with its event, and one version. */
@Service
public class PlanRegistry {

    private static final String AGGREGATE = "plan";

    private final PlanRepository plans;
    private final KnownRegions regions;
    private final Outbox outbox;
    private final Clock clock;

    PlanRegistry(PlanRepository plans, KnownRegions regions, Outbox outbox, Clock clock) {
        this.plans = plans;
        this.regions = regions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Plan register(String id, PlanDetails details, Caller caller) {
        var plan = new Plan(id, 1, details, now());
        caller.requireRegion(plan.region());
        requireKnown(details.jurisdiction());
        plans.insert(plan);
        append(id, plan.version(), new PlanRegistered(id, details), caller);
        return plan;
    }

    /**
     * Gives a plan another description or other clauses; 409 if one of them is gone that names a work.
     *
     * @param before the version that the caller has seen; 412 if there is a later one
     * @param changed the names of the members that differ, at least one
     */
    @Transactional
    Plan amend(Plan before, PlanDetails details, List<String> changed, @Nullable String reasonText, Caller caller) {
        var after = before.amended(details);
        caller.requireRegion(before.region());
        caller.requireRegion(after.region());
        if (changed.contains("jurisdiction")) {
            requireKnown(details.jurisdiction());
        }
        requireNoCircle(before, details.parentPlan());
        if (!plans.update(after)) {
            throw IfMatch.stale(get(before.id()).version());
        }
        append(after.id(), after.version(), new PlanAmended(after.id(), details, changed, reasonText), caller);
        return after;
    }

    /**
     * Begins a change of a plan that another feature keeps: locks the plan, raises its version.
     *
     * @return what {@link #tell} needs
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RaisedPlan raise(String id) {
        return plans.raise(id, now()).orElseThrow(() -> PlanProblems.notFound(id));
    }

    /** Ends that change: appends its event. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(RaisedPlan plan, PlanEvent event, Caller caller) {
        append(plan.id(), plan.version(), event, caller);
    }

    public Plan get(String id) {
        return plans.find(id).orElseThrow(() -> PlanProblems.notFound(id));
    }

    /** In the order of their ids, without their clauses. */
    List<Plan> list(Optional<String> after, int limit) {
        return plans.list(after, limit);
    }

    private void requireKnown(@Nullable String jurisdiction) {
        if (jurisdiction != null) {
            regions.requireKnown("/jurisdiction", jurisdiction);
        }
    }

    private void requireNoCircle(Plan before, @Nullable String parent) {
        if (parent == null || parent.equals(before.details().parentPlan())) {
            return;
        }
        plans.lockParents();
        if (plans.isBelow(parent, before.id())) {
            throw PlanProblems.itsOwnParent();
        }
    }

    private void append(String id, long version, PlanEvent event, Caller caller) {
        try {
            outbox.append(EventDraft.of(AGGREGATE, id, version, event, caller.author()));
        } catch (EventTooLargeException e) {
            throw PlanProblems.tooMuchText().causedBy(e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
