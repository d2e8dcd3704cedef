package milepost.registry.merging;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.access.Caller;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.registry.citation.Citation;
import milepost.registry.citation.CitationRegistry;
import milepost.registry.distinction.Distinctions;
import milepost.registry.project.Project;
import milepost.registry.project.ProjectRegistry;
import milepost.registry.project.RaisedProject;
import milepost.registry.relation.Relations;
import milepost.registry.status.ShownStatus;
import milepost.registry.timetable.ProjectOrders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Undoes a wrong merge in one transaction. The merged project stands by itself again, with what it had brought; what was added to the
 * other one after the merge stays there. Both are recorded as distinct.
 */
@Service
class Separating {

    private final ProjectRegistry projects;
    private final SeparatedParties parties;
    private final MergeRepository merges;
    private final CitationRegistry citations;
    private final Relations relations;
    private final Distinctions distinctions;
    private final ShownStatus shown;
    private final ProjectOrders orders;
    private final AggregateChanges changes;

    Separating(
            ProjectRegistry projects,
            SeparatedParties parties,
            MergeRepository merges,
            CitationRegistry citations,
            Relations relations,
            Distinctions distinctions,
            ShownStatus shown,
            ProjectOrders orders,
            AggregateChanges changes) {
        this.projects = projects;
        this.parties = parties;
        this.merges = merges;
        this.citations = citations;
        this.relations = relations;
        this.distinctions = distinctions;
        this.shown = shown;
        this.orders = orders;
        this.changes = changes;
    }

    /** Separates a project from the one that it was merged into; 412 if there is a later version than the caller has seen. */
    @Transactional
    Project separate(UUID id, long version, String reasonText, @Nullable String documentRef, Caller caller) {
        var merge = merges.find(projects.get(id).id()).orElseThrow(() -> MergeProblems.notMerged(id));
        var into = merge.into();
        shown.hold();
        relations.lockParts();
        var returned = new ArrayList<Citation>();
        changes.changeAll(() -> raise(id, version, into, caller), caller.author(), project -> {
            if (project.id().equals(id)) {
                return Change.of(parties.separate(project, into, reasonText, documentRef, caller));
            }
            returned.addAll(citations.giveBack(id, into));
            return Change.of(parties.release(id, merge, returned, reasonText, caller));
        });
        shown.showAgain(List.of(id));
        orders.follow(List.of(id, into));
        citations.tell(returned, caller);
        distinctions.distinguish(id, new DistinctFrom(into, reasonText), "/id", caller);
        return projects.get(id);
    }

    /** Locks both in the order of their ids, as a merge does. */
    private List<RaisedProject> raise(UUID id, long version, UUID into, Caller caller) {
        parties.requireLastMerge(id, into);
        return Stream.of(id, into)
                .sorted()
                .map(project -> changes.lock(
                        project,
                        () -> project.equals(id)
                                ? projects.raiseMerged(id, caller).after(version)
                                : projects.raise(into, caller)))
                .toList();
    }
}
