package milepost.registry.registration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.access.Caller;
import milepost.messaging.outbox.AggregateChanges;
import milepost.registry.project.Project;
import milepost.registry.project.ProjectRequest;
import milepost.registry.region.KnownRegions;
import milepost.registry.relation.Relations;
import milepost.web.ProblemException;
import milepost.web.write.Gathering;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Registers the projects of requests. Requests for one project that come at the same time share a transaction. */
@Component
public class Registering {

    /** With more than one transaction at a time, each gathers less. */
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
    Project register(ProjectRequest request, Caller caller) {
        var asked = asked(Described.of(request), existing(List.of(request)), caller);
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? registrations.register(List.of(asked)).getFirst().get()
                : together.carryOut(asked).get();
    }

    /** Adds a part of a project that the current transaction splits; 409 as for any other. */
    public Project registerPart(ProjectRequest request, UUID splitFrom, Caller caller) {
        var asked = asked(Described.part(request, splitFrom), existing(List.of(request)), caller);
        return registrations.register(List.of(asked)).getFirst().get();
    }

    /** Refuses what registering would refuse, but for candidates, which it returns; registers nothing. */
    RegistrationCheck check(ProjectRequest request, Caller caller) {
        return registrations.check(asked(Described.of(request), existing(List.of(request)), caller));
    }

    /** Adds those that are not refused, in one transaction; earlier ones in the list are candidates too. Returns each outcome. */
    List<Outcome> registerAll(List<ProjectRequest> requests, Caller caller) {
        return each(requests.stream().map(Described::of).toList(), Set.of(), caller, registrations::register);
    }

    /** The same for rows of a list. */
    public List<Outcome> registerRows(List<Described> rows, Caller caller) {
        return each(rows, Set.of(), caller, registrations::register);
    }

    /** Returns what {@link #registerRows} would, and registers nothing. Rows may refer to those that keep their ids. */
    public List<Outcome> rehearseRows(List<Described> rows, Caller caller) {
        var coming =
                rows.stream().flatMap(row -> Stream.ofNullable(row.keptId())).collect(Collectors.toSet());
        return each(rows, coming, caller, registrations::rehearse);
    }

    private List<Outcome> each(
            List<Described> projects,
            Set<UUID> coming,
            Caller caller,
            Function<List<Registration>, List<Outcome>> register) {
        var existing = new HashSet<>(coming);
        existing.addAll(existing(projects.stream().map(Described::request).toList()));
        var refused = new IdentityHashMap<Described, Outcome>();
        var asked = new ArrayList<Registration>();
        for (var project : projects) {
            try {
                asked.add(asked(project, existing, caller));
            } catch (ProblemException e) {
                refused.put(project, new Outcome(null, e));
            }
        }
        var others = register.apply(asked).iterator();
        return projects.stream()
                .map(project -> refused.containsKey(project) ? refused.get(project) : others.next())
                .toList();
    }

    private Set<UUID> existing(List<ProjectRequest> requests) {
        return relations.existing(
                requests.stream().flatMap(ProjectRequest::references).collect(Collectors.toSet()));
    }

    /** Refuses what can be refused without other projects. */
    private Registration asked(Described project, Set<UUID> existing, Caller caller) {
        var request = project.request();
        var details = request.details();
        caller.requireRegion(details.regions().getFirst());
        regions.requireValid("/regions", details.regions());
        Relations.requireExisting(details.partOf(), request.distinctions(), existing);
        return Registration.of(project, caller, changes.origin(caller.author()));
    }
}
