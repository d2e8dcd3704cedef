package milepost.registry.merging;

import java.util.List;
import java.util.UUID;
import milepost.access.Caller;
import milepost.events.LifecycleEvent.ProjectReleased;
import milepost.events.LifecycleEvent.ProjectSeparated;
import milepost.registry.citation.Citation;
import milepost.registry.citation.CitationRegistry;
import milepost.registry.merging.MergeRepository.Merge;
import milepost.registry.project.ProjectLifecycle;
import milepost.registry.project.ProjectRegistry;
import milepost.registry.project.RaisedProject;
import milepost.registry.version.ProjectVersions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes the two projects of a merge that is undone, which the current transaction has raised, and makes their events. */
@Component
class SeparatedParties {

    private final ProjectRegistry projects;
    private final ProjectLifecycle lifecycle;
    private final MergeRepository merges;
    private final ProjectVersions versions;
    private final CitationRegistry citations;

    SeparatedParties(
            ProjectRegistry projects,
            ProjectLifecycle lifecycle,
            MergeRepository merges,
            ProjectVersions versions,
            CitationRegistry citations) {
        this.projects = projects;
        this.lifecycle = lifecycle;
        this.merges = merges;
        this.versions = versions;
        this.citations = citations;
    }

    /** Refuses to undo a merge into a project that was merged itself: that merge has to be undone first (409). */
    void requireLastMerge(UUID id, UUID into) {
        var further = projects.get(into).mergedInto();
        if (further != null) {
            throw MergeProblems.mergedFurther(id, into, further);
        }
    }

    /** Has the merged project stand by itself again, together with those that had been merged into it. */
    ProjectSeparated separate(
            RaisedProject project, UUID from, String reasonText, @Nullable String documentRef, Caller caller) {
        var id = project.id();
        var with = merges.mergedInto(id);
        merges.end(id, project.at());
        lifecycle.separate(id, with, reasonText, documentRef, caller);
        return new ProjectSeparated(id, from, projects.get(id).details(), with, reasonText, documentRef);
    }

    /** Takes from the other one what the merged project had brought; all stays if the version before the merge is not kept. */
    ProjectReleased release(UUID id, Merge merge, List<Citation> returned, String reasonText, Caller caller) {
        var into = merge.into();
        var now = projects.get(into);
        var after = versions.before(into, merge.intoVersion())
                .map(before -> Release.of(now.details(), projects.get(id).details(), before.details()))
                .orElse(now.details());
        lifecycle.release(now, after, reasonText, caller);
        var ids = returned.stream().map(Citation::id).toList();
        return new ProjectReleased(into, id, after, ids, citations.plansOf(into), reasonText);
    }
}
