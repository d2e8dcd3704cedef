package milepost.registry.registration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import milepost.access.Caller;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.messaging.outbox.AggregateChanges;
import milepost.registry.project.Project;
import milepost.registry.region.KnownRegions;
import milepost.registry.relation.Relations;
import milepost.web.write.Gathering;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Registers the projects of single requests; those that come at the same time share a transaction. */
@Component
class Registering {

    /** One transaction makes the most of the processor while another one waits for the disk. */
    private static final int TRANSACTIONS = 1;

    private static final int MOST = 100;

    /** Who would wait for longer is told so at once (503). */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final KnownRegions regions;
    private final Relations relations;
    private final AggregateChanges changes;
    private final Registrations registrations;
    private final Gathering<Registration, Outcome> together;

    Registering(
            KnownRegions regions,
            Relations relations,
            AggregateChanges changes,
            Registrations registrations,
            MeterRegistry meters) {
        this.regions = regions;
        this.relations = relations;
        this.changes = changes;
        this.registrations = registrations;
        this.together = new Gathering<>(registrations::register, TRANSACTIONS, MOST, PATIENCE);
        Gauge.builder("milepost.registrations.waiting", together, Gathering::waiting)
                .description("Registrations that wait for a transaction")
                .register(meters);
    }

    /** Adds a project; 409 with the candidates if it may be registered already. */
    Project register(ProjectDetails details, List<DistinctFrom> distinctFrom, Caller caller) {
        caller.requireRegion(details.regions().getFirst());
        regions.requireValid("/regions", details.regions());
        relations.requireExisting(distinctFrom);
        var asked = Registration.of(details, distinctFrom, caller, changes.origin(caller.author()));
        var outcome = TransactionSynchronizationManager.isActualTransactionActive()
                ? registrations.register(List.of(asked)).getFirst()
                : together.carryOut(asked);
        return outcome.get();
    }
}
