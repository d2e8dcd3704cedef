package milepost.registry.plan;

import java.time.Instant;
import java.util.Objects;
import milepost.events.RegistryEvent.PlanDetails;
import milepost.web.check.RegionCodes;
import org.jspecify.annotations.Nullable;

/**
 * A plan of the registry.
 *
 * @param version starts at 1 and rises by 1 with each event
 */
public record Plan(String id, long version, PlanDetails details, Instant recordedAt) {

    /** Returns the region whose registrars may change it: its jurisdiction, or the whole country if it has none. */
    public String region() {
        return Objects.requireNonNullElse(details.jurisdiction(), RegionCodes.WHOLE_COUNTRY);
    }

    RaisedPlan raised() {
        return new RaisedPlan(id, version, region(), recordedAt);
    }

    /** Returns the next version. */
    Plan amended(PlanDetails after) {
        return new Plan(id, version + 1, after, recordedAt);
    }

    /** Returns whether the plan has a clause with this number. */
    public boolean has(String clause) {
        return details.clauses().stream().anyMatch(known -> known.number().equals(clause));
    }

    /** Answers 400 if the plan has no such clause. Null is accepted. */
    public void requireClause(@Nullable String clause) {
        if (clause != null && !has(clause)) {
            throw PlanProblems.noSuchClause(id, clause);
        }
    }
}
