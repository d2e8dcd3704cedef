package milepost.registry.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import milepost.events.RegistryEvent.Clause;
import milepost.events.RegistryEvent.FormerPlan;
import milepost.events.RegistryEvent.PlanAmended;
import milepost.events.RegistryEvent.PlanDetails;
import milepost.messaging.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * An amendment of a plan.
 *
 * @param changed the names of the members that differ, at least one
 */
record PlanAmendment(
        Plan before,
        PlanDetails after,
        List<String> changed,
        @Nullable String reasonText) {

    /** In bytes. Leaves a margin to the size that the outbox accepts. */
    private static final int MAX_SIZE = 59_000;

    /** Returns the event, with as many of the former values as fit: all, all but the clauses, or none. */
    PlanAmended event() {
        return Stream.of(event(former(formerClauses())), event(former(null)))
                .filter(event -> EventJson.write(event).length <= MAX_SIZE)
                .findFirst()
                .orElseGet(() -> event(null));
    }

    private PlanAmended event(@Nullable FormerPlan former) {
        return new PlanAmended(before.id(), after, changed, reasonText, former);
    }

    private FormerPlan former(@Nullable List<Clause> clauses) {
        var plan = before.details();
        return new FormerPlan(
                changed.contains("titleZh") ? plan.titleZh() : null,
                changed.contains("titleEn") ? plan.titleEn() : null,
                changed.contains("issuer") ? plan.issuer() : null,
                changed.contains("documentNumber") ? plan.documentNumber() : null,
                changed.contains("issuedOn") ? plan.issuedOn() : null,
                changed.contains("jurisdiction") ? plan.jurisdiction() : null,
                changed.contains("parentPlan") ? plan.parentPlan() : null,
                changed.contains("notInText") ? plan.notInText() : null,
                clauses);
    }

    /** Returns the clauses that were removed or have another heading now. */
    private @Nullable List<Clause> formerClauses() {
        if (!changed.contains("clauses")) {
            return null;
        }
        var kept = Set.copyOf(after.clauses());
        return before.details().clauses().stream()
                .filter(clause -> !kept.contains(clause))
                .toList();
    }
}
