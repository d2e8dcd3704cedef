package milepost.progress.ledger.history;

import java.util.Optional;
import milepost.access.Caller;
import milepost.access.Role;
import milepost.web.check.Faults;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rejects filters by plans and regions of which the ledger has no event, because an empty answer would read as "nothing happened". An
 * unknown project is accepted: its first event may not have arrived yet. Only auditors may search by actor.
 */
@Component
public class HistoryChecks {

    private final HistoryValueRepository values;

    HistoryChecks(HistoryValueRepository values) {
        this.values = values;
    }

    /** Throws a 400 that names the unknown values; returns whether the caller may see what is not public. */
    @Transactional(readOnly = true)
    public boolean require(HistoryParameters parameters, Optional<Caller> caller) {
        boolean auditor = isAuditor(caller);
        if (parameters.actor() != null && !auditor) {
            throw new AccessDeniedException("Only auditors may search by actor");
        }
        var faults = Faults.ofParameters();
        var plan = parameters.plan();
        if (plan != null && !values.hasPlan(plan)) {
            faults.add("/plan", "unknown-plan", String.join(", ", values.somePlans()));
        }
        var region = parameters.region();
        faults.unless(
                region == null || values.hasRegion(region, parameters.filter().region()), "/region", "unknown-region");
        faults.orThrow();
        return auditor;
    }

    static boolean isAuditor(Optional<Caller> caller) {
        return caller.filter(c -> c.has(Role.AUDITOR)).isPresent();
    }
}
