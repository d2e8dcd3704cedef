package milepost.registry.merging;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.access.Caller;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.events.RegistryEvent.ProjectAbsorbed;
import milepost.events.RegistryEvent.ProjectDistinguished;
import milepost.events.RegistryEvent.ProjectMerged;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.registry.citation.CitationRegistry;
import milepost.registry.merging.MergeRepository.Merge;
import milepost.registry.project.Project;
import milepost.registry.project.ProjectLifecycle;
import milepost.registry.project.ProjectRegistry;
import milepost.registry.project.RaisedProject;
import milepost.registry.relation.Relations;
import milepost.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges a project into another one in one transaction. The merged project keeps its id and its history; the other one takes over
 * what it lacks, and all names, regions, codes, citations and distinctions. Parts of the merged project are parts of the other one.
 */
@Service
class Merging {

    private final ProjectRegistry projects;
    private final ProjectLifecycle lifecycle;
    private final CitationRegistry citations;
    private final Relations relations;
    private final MergeRepository merges;
    private final AggregateChanges changes;

    Merging(
            ProjectRegistry projects,
            ProjectLifecycle lifecycle,
            CitationRegistry citations,
            Relations relations,
            MergeRepository merges,
            AggregateChanges changes) {
        this.projects = projects;
        this.lifecycle = lifecycle;
        this.citations = citations;
        this.relations = relations;
        this.merges = merges;
        this.changes = changes;
    }

    /**
     * Merges a project into another one.
     *
     * @param version the version that the caller has seen; 412 if there is a later one
     * @return the merged project
     */
    @Transactional
    Project merge(UUID id, long version, UUID into, String reasonText, @Nullable String documentRef, Caller caller) {
        relations.requireOther(id, into, "/into");
        relations.lockParts();
        changes.changeAll(() -> raise(id, version, into, caller), caller.author(), project -> {
            if (project.id().equals(id)) {
                lifecycle.markMerged(id, into, reasonText, caller);
                return Change.of(new ProjectMerged(id, into, reasonText, documentRef));
            }
            var before = projects.get(into);
            var after = Absorption.of(projects.get(id).details(), before.details(), relations.mayTakeWholeOf(id, into));
            lifecycle.absorb(before, after, reasonText, caller);
            merges.insert(id, new Merge(into, project.version(), project.at()));
            return Change.of(new ProjectAbsorbed(into, id, after, reasonText));
        });
        citations.move(id, into, caller);
        relations.lacking(id, into).forEach(distinction -> distinguish(into, distinction, caller));
        return projects.get(id);
    }

    private void distinguish(UUID id, DistinctFrom distinction, Caller caller) {
        changes.change(id, () -> projects.raise(id, caller), caller.author(), project -> {
            relations.distinguish(id, List.of(distinction), project.at());
            return Change.of(new ProjectDistinguished(id, distinction));
        });
    }

    /** Locks both in the order of their ids, so that merging them the other way round waits, and is then refused. */
    private List<RaisedProject> raise(UUID id, long version, UUID into, Caller caller) {
        var raised = Stream.of(id, into)
                .sorted()
                .map(project -> changes.lock(project, () -> projects.raise(project, caller)))
                .toList();
        var merged = raised.getFirst().id().equals(id) ? raised.getFirst() : raised.getLast();
        if (merged.version() != version + 1) {
            throw IfMatch.stale(merged.version() - 1);
        }
        relations.requireNoPart(id, into);
        return raised;
    }
}
