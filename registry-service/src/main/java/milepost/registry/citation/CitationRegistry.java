package milepost.registry.citation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import milepost.access.Caller;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.registry.distinction.Distinctions;
import milepost.registry.duplicate.Duplicates;
import milepost.registry.project.ProjectRegistry;
import milepost.registry.project.RaisedProject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records citations of projects. Each is a change of the project with a version and an event. */
@Service
public class CitationRegistry {

    private final CitationRepository citations;
    private final ProjectRegistry projects;
    private final Distinctions distinctions;
    private final Duplicates duplicates;
    private final CitingRights rights;
    private final AggregateChanges changes;

    CitationRegistry(
            CitationRepository citations,
            ProjectRegistry projects,
            Distinctions distinctions,
            Duplicates duplicates,
            CitingRights rights,
            AggregateChanges changes) {
        this.citations = citations;
        this.projects = projects;
        this.distinctions = distinctions;
        this.duplicates = duplicates;
        this.rights = rights;
        this.changes = changes;
    }

    /**
     * Links the citation of the same phrase that has no project or, if there is none, adds one; 409 with the candidates if the
     * phrase seems to name another project.
     *
     * @param citationOf makes the citation, once the project is locked
     * @param distinctFrom projects that the phrase does not name; recorded as distinct from this one
     */
    @Transactional
    Citation cite(
            UUID projectId,
            Function<RaisedProject, Citation> citationOf,
            List<DistinctFrom> distinctFrom,
            Caller caller) {
        return change(projectId, distinctFrom, caller, project -> {
            var wanted = citationOf.apply(project);
            return citations.linkUnlinked(wanted).orElseGet(() -> citations.insert(wanted));
        });
    }

    /** Links a citation that has no project; 409 as in {@link #cite}. */
    @Transactional
    Citation link(UUID projectId, UUID citation, List<DistinctFrom> distinctFrom, Caller caller) {
        return change(
                projectId,
                distinctFrom,
                caller,
                project -> citations.linkUnlinked(project.id(), citation).orElseThrow(() -> cannotBeLinked(citation)));
    }

    /**
     * Moves the citations of a merged project to the project that it was merged into, each as an event of that one, except for
     * phrases that are linked to both.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(UUID from, UUID into, Caller caller) {
        citations.keep(from);
        tell(citations.move(from, into), caller);
    }

    /** Moves the citations back that a wrong merge has taken from a project, and returns them; {@link #tell} is still to be called. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Citation> giveBack(UUID projectId, UUID from) {
        return citations.giveBack(projectId, from);
    }

    /** Moves some citations of a project to another one, each as an event of that one; 422 if the project does not have one of them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(List<UUID> ids, UUID from, UUID into, String pointer, Caller caller) {
        var moved = citations.move(ids, from, into);
        for (var i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            if (moved.stream().noneMatch(citation -> citation.id().equals(id))) {
                throw CitationProblems.unknownCitation(pointer + "/" + i, id);
            }
        }
        tell(moved, caller);
    }

    /** Tells of citations that the projects have now, each as an event of its project. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(List<Citation> moved, Caller caller) {
        for (var citation : moved) {
            var event = citation.projectCited();
            changes.change(
                    event.projectId(),
                    () -> projects.raise(event.projectId(), caller),
                    caller.author(),
                    _ -> Change.of(event));
        }
    }

    /** Returns the ids of the plans that cite a project. */
    public List<String> plansOf(UUID projectId) {
        return citations.plans(projectId);
    }

    private Citation change(
            UUID projectId, List<DistinctFrom> distinctFrom, Caller caller, Function<RaisedProject, Citation> link) {
        for (var i = 0; i < distinctFrom.size(); i++) {
            distinctions.distinguish(projectId, distinctFrom.get(i), "/distinctFrom/" + i + "/id", caller);
        }
        return changes.change(projectId, () -> projects.raise(projectId), caller.author(), project -> {
            var citation = link.apply(project);
            rights.requireCiting(citation.plan(), project, caller);
            duplicates.requireNamed(
                    projectId,
                    projects.get(projectId).details(),
                    citation.phrase(),
                    citations.otherProjects(projectId, citation));
            return Change.of(citation.projectCited()).giving(citation);
        });
    }

    private RuntimeException cannotBeLinked(UUID id) {
        return citations
                .find(id)
                .map(Citation::projectId)
                .map(project -> CitationProblems.linked(id, project))
                .orElseGet(() -> CitationProblems.unknownCitation(id));
    }

    Citation get(UUID projectId, UUID id) {
        return citations
                .find(id)
                .filter(citation -> projectId.equals(citation.projectId()))
                .orElseThrow(() -> CitationProblems.notFound(id));
    }

    /** Returns the citations of a project in the order in which they were recorded. */
    List<Citation> ofProject(UUID projectId, Optional<UUID> after, int limit) {
        projects.get(projectId);
        return citations.ofProject(projectId, after, limit);
    }
}
