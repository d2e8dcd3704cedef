package milepost.registry.plan;

import java.time.Instant;
import java.util.Objects;
import milepost.events.RegistryEvent.PlanDetails;
import milepost.registry.region.RegionCodes;
import org.jspecify.annotations.Nullable;

/**
 * A plan as the registry has it.
 *
 * @param version counts its changes, and so its events, from 1
 */
public record Plan(String id, long version, PlanDetails details, Instant recordedAt) {

    /** Whose regions may change it; a plan of no named jurisdiction is one of the whole country. */
    String region() {
        return Objects.requireNonNullElse(details.jurisdiction(), RegionCodes.WHOLE_COUNTRY);
    }

    Plan amended(PlanDetails after) {
        return new Plan(id, version + 1, after, recordedAt);
    }

    /** 400 unless the named clause, if any, is one of this plan. */
    public void requireClause(@Nullable String clause) {
        if (clause != null
                && details.clauses().stream().noneMatch(known -> known.number().equals(clause))) {
            throw PlanProblems.noSuchClause(id, clause);
        }
    }
}
