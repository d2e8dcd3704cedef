package milepost.notify.project;

import java.time.Duration;
import milepost.events.EventSource;
import milepost.messaging.projection.Projections;
import org.springframework.stereotype.Component;

/** Tells which regions and plans exist, as far as their definitions have been read from the registry's topic. */
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

    /** Whether all that stands on the topic now has been read. Waits for it a short time. */
    public boolean areComplete() {
        return registry.isReadWithin(ON_ITS_WAY);
    }

    /**
     * Whether a region has this code or begins with these digits, or no region of its province is defined.
     *
     * @param code 2, 4 or 6 digits
     */
    public boolean acceptRegion(String code) {
        return !isDefined(code.substring(0, 2)) || isDefined(code);
    }

    public boolean havePlan(String id) {
        return haveAny(id, id);
    }

    private boolean isDefined(String digits) {
        var missing = 6 - digits.length();
        return haveAny(digits + "0".repeat(missing), digits + "9".repeat(missing));
    }

    private boolean haveAny(String firstId, String lastId) {
        return projections.hasHandled(RegistryReading.CONSUMER, EventSource.REGISTRY, firstId, lastId);
    }
}
