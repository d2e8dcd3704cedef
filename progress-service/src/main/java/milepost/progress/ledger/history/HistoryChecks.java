package milepost.progress.ledger.history;

import milepost.web.check.Faults;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rejects filters by plans and regions of which the ledger has no event, because an empty answer would read as "nothing happened". An
 * unknown project is accepted: its first event may not have arrived yet.
 */
@Component
class HistoryChecks {

    private final HistoryValueRepository values;

    HistoryChecks(HistoryValueRepository values) {
        this.values = values;
    }

    /** Throws a 400 that names the unknown values. */
    @Transactional(readOnly = true)
    public void require(HistoryParameters parameters) {
        var faults = Faults.ofParameters();
        var plan = parameters.plan();
        if (plan != null && !values.hasPlan(plan)) {
            faults.add("/plan", "unknown-plan", String.join(", ", values.somePlans()));
        }
        var region = parameters.region();
        faults.unless(
                region == null || values.hasRegion(region, parameters.filter().region()), "/region", "unknown-region");
        faults.orThrow();
    }
}
