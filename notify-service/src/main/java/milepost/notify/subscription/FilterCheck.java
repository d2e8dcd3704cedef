package milepost.notify.subscription;

import java.util.List;
import java.util.function.Predicate;
import milepost.events.NotifyEvent.SubscriptionFilter;
import milepost.notify.project.KnownValues;
import milepost.web.check.Faults;
import org.springframework.stereotype.Component;

/** Refuses filters with regions or plans that do not exist, because nothing would ever match them. */
@Component
class FilterCheck {

    private final KnownValues known;

    FilterCheck(KnownValues known) {
        this.known = known;
    }

    /** Answers 400 and names every value that does not exist. While that cannot be told, all are accepted. */
    void requireExisting(SubscriptionFilter filter) {
        if (!faults(filter).isEmpty() && known.areComplete()) {
            faults(filter).orThrow();
        }
    }

    private Faults faults(SubscriptionFilter filter) {
        var faults = Faults.ofBody();
        each(faults, "/filter/regions/", filter.regions(), known::acceptRegion, "unknown-region");
        each(faults, "/filter/plans/", filter.plans(), known::havePlan, "unknown-plan");
        return faults;
    }

    private static void each(Faults faults, String list, List<String> values, Predicate<String> exists, String code) {
        for (int i = 0; i < values.size(); i++) {
            faults.unless(exists.test(values.get(i)), list + i, code, values.get(i));
        }
    }
}
