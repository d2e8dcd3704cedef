package milepost.registry.plan;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import milepost.access.Caller;
import milepost.events.RegistryEvent.PlanDetails;
import milepost.events.RegistryEvent.PlanRegistered;
import milepost.messaging.outbox.EventDraft;
import milepost.messaging.outbox.EventTooLargeException;
import milepost.messaging.outbox.Outbox;
import milepost.registry.region.KnownRegions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers plans with all their clauses. */
@Service
class PlanRegistry {

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
        if (details.jurisdiction() != null) {
            regions.requireKnown("/jurisdiction", details.jurisdiction());
        }
        var plan = new Plan(id, 1, details, clock.instant().truncatedTo(ChronoUnit.MICROS));
        plans.insert(plan);
        try {
            outbox.append(
                    EventDraft.of(AGGREGATE, id, plan.version(), new PlanRegistered(id, details), caller.author()));
            return plan;
        } catch (EventTooLargeException e) {
            throw PlanProblems.tooMuchText().causedBy(e);
        }
    }

    Plan get(String id) {
        return plans.find(id).orElseThrow(() -> PlanProblems.notFound(id));
    }

    /** In the order of their ids, without their clauses. */
    List<Plan> list(Optional<String> after, int limit) {
        return plans.list(after, limit);
    }
}
