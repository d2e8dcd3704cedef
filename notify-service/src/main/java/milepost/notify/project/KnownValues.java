package milepost.notify.project;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import milepost.events.NotifyEvent.SubscriptionFilter;
import milepost.events.envelope.EventSource;
import milepost.messaging.projection.Projections;
import milepost.web.check.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses filters with regions, sets of regions or plans that do not exist, because nothing would ever match them. A region exists if its
 * definition has been read from the registry's topic, a plan if its registration has, a set as a region.
 */
@Component
public class KnownValues {

    /** A definition that was made a moment ago is on its way. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(1);

    private final Projections projections;
    private final RegistryReading registry;

    KnownValues(Projections projections, RegistryReading registry) {
        this.projections = projections;
        this.registry = registry;
    }

    /** Answers 400 and names every value that does not exist. While some of the topic has not been read, all are accepted. */
    public void require(SubscriptionFilter filter) {
        if (!faults(filter).isEmpty() && registry.isReadWithin(ON_ITS_WAY)) {
            faults(filter).orThrow();
        }
    }

    /** The same for a region in a query parameter. */
    public void requireRegion(String parameter, String code) {
        if (!acceptRegion(code) && registry.isReadWithin(ON_ITS_WAY)) {
            var faults = Faults.ofParameters();
            faults.unless(acceptRegion(code), parameter, "unknown-region", code);
            faults.orThrow();
        }
    }

    private Faults faults(SubscriptionFilter filter) {
        var faults = Faults.ofBody();
        each(faults, "/filter/regions/", filter.regions(), this::acceptRegion, "unknown-region");
        each(faults, "/filter/plans/", filter.plans(), this::isKnown, "unknown-plan");
        each(faults, "/filter/clauses/", plansOf(filter.clauses()), this::isKnown, "unknown-plan");
        each(faults, "/filter/regionSets/", orEmpty(filter.regionSets()), this::isKnownSet, "unknown-region-set");
        return faults;
    }

    private static void each(Faults faults, String list, List<String> values, Predicate<String> exists, String code) {
        for (int i = 0; i < values.size(); i++) {
            faults.unless(exists.test(values.get(i)), list + i, code, values.get(i));
        }
    }

    /** Whether a region has this code or begins with these digits, or no region of its province is defined. */
    private boolean acceptRegion(String code) {
        return !isDefined(code.substring(0, 2)) || isDefined(code);
    }

    private boolean isDefined(String digits) {
        var missing = 6 - digits.length();
        return isHandled(digits + "0".repeat(missing), digits + "9".repeat(missing));
    }

    private boolean isKnown(String plan) {
        return isHandled(plan, plan);
    }

    private boolean isKnownSet(String id) {
        return isKnown("region-set:" + id);
    }

    private static List<String> plansOf(@Nullable List<String> clauses) {
        return orEmpty(clauses).stream()
                .map(clause -> clause.substring(0, clause.indexOf('/')))
                .toList();
    }

    private static List<String> orEmpty(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }

    private boolean isHandled(String firstId, String lastId) {
        return projections.hasHandled(RegistryReading.CONSUMER, EventSource.REGISTRY, firstId, lastId);
    }
}
