package milepost.registry.merging;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.access.Caller;
import milepost.events.LifecycleEvent;
import milepost.events.LifecycleEvent.ProjectReleased;
import milepost.events.LifecycleEvent.ProjectSeparated;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.registry.citation.Citation;
import milepost.registry.citation.CitationRegistry;
import milepost.registry.distinction.Distinctions;
import milepost.registry.merging.MergeRepository.Merge;
import milepost.registry.project.Project;
import milepost.registry.project.ProjectLifecycle;
import milepost.registry.project.ProjectRegistry;
import milepost.registry.project.RaisedProject;
import milepost.registry.relation.Relations;
import milepost.registry.status.ShownStatus;
import milepost.registry.timetable.ProjectOrders;
import milepost.registry.version.ProjectVersions;
import milepost.web.IfMatch;
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
    private final ProjectLifecycle lifecycle;
    private final MergeRepository merges;
    private final ProjectVersions versions;
    private final CitationRegistry citations;
    private final Relations relations;
    private final Distinctions distinctions;
    private final ShownStatus shown;
    private final ProjectOrders orders;
    private final AggregateChanges changes;

    Separating(
            ProjectRegistry projects,
            ProjectLifecycle lifecycle,
            MergeRepository merges,
            ProjectVersions versions,
            CitationRegistry citations,
            Relations relations,
            Distinctions distinctions,
            ShownStatus shown,
            ProjectOrders orders,
            AggregateChanges changes) {
        this.projects = projects;
        this.lifecycle = lifecycle;
        this.merges = merges;
        this.versions = versions;
        this.citations = citations;
        this.relations = relations;
        this.distinctions = distinctions;
        this.shown = shown;
        this.orders = orders;
        this.changes = changes;
    }

    /**
     * Separates a project from the one that it was merged into.
     *
     * @param version the version that the caller has seen; 412 if there is a later one
     * @return the separated project
     */
    @Transactional
    Project separate(UUID id, long version, String reasonText, @Nullable String documentRef, Caller caller) {
        var merge = merges.find(projects.get(id).id()).orElseThrow(() -> MergeProblems.notMerged(id));
        var into = merge.into();
        shown.hold();
        relations.lockParts();
        var returned = new ArrayList<Citation>();
        changes.changeAll(() -> raise(id, version, into, caller), caller.author(), project -> {
            if (project.id().equals(id)) {
                var with = merges.mergedInto(id);
                merges.end(id, project.at());
                lifecycle.separate(id, with, reasonText, documentRef, caller);
                return Change.of(separated(id, into, with, reasonText, documentRef));
            }
            returned.addAll(citations.giveBack(id, into));
            return Change.of(release(id, merge, returned, reasonText, caller));
        });
        shown.showAgain(List.of(id));
        orders.follow(List.of(id, into));
        citations.tell(returned, caller);
        distinctions.distinguish(id, new DistinctFrom(into, reasonText), "/id", caller);
        return projects.get(id);
    }

    private LifecycleEvent separated(
            UUID id, UUID into, List<UUID> with, String reasonText, @Nullable String documentRef) {
        return new ProjectSeparated(id, into, projects.get(id).details(), with, reasonText, documentRef);
    }

    private LifecycleEvent release(UUID id, Merge merge, List<Citation> returned, String reasonText, Caller caller) {
        var into = merge.into();
        var now = projects.get(into);
        var after = versions.before(into, merge.intoVersion())
                .map(before -> Release.of(now.details(), projects.get(id).details(), before.details()))
                .orElse(now.details());
        lifecycle.release(now, after, reasonText, caller);
        var ids = returned.stream().map(Citation::id).toList();
        return new ProjectReleased(into, id, after, ids, citations.plansOf(into), reasonText);
    }

    /** Locks both in the order of their ids, as a merge does. */
    private List<RaisedProject> raise(UUID id, long version, UUID into, Caller caller) {
        var other = projects.get(into).mergedInto();
        if (other != null) {
            throw MergeProblems.mergedFurther(id, into, other);
        }
        return Stream.of(id, into)
                .sorted()
                .map(project -> changes.lock(
                        project,
                        () -> project.equals(id)
                                ? current(projects.raiseMerged(id, caller), version)
                                : projects.raise(into, caller)))
                .toList();
    }

    private static RaisedProject current(RaisedProject raised, long version) {
        if (raised.version() != version + 1) {
            throw IfMatch.stale(raised.version() - 1);
        }
        return raised;
    }
}
