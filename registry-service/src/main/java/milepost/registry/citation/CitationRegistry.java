package milepost.registry.citation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import milepost.access.Caller;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.registry.distinction.Distinctions;
import milepost.registry.duplicate.Duplicates;
import milepost.registry.project.ProjectRegistry;
import milepost.registry.project.RaisedProject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records which clause names which work. That a project is cited is a change of the project and raises its version; that a work
 * is named which nobody has registered is a change of the plan.
 */
@Service
public class CitationRegistry {

    private final CitationRepository citations;
    private final ProjectRegistry projects;
    private final Distinctions distinctions;
    private final Duplicates duplicates;

    CitationRegistry(
            CitationRepository citations, ProjectRegistry projects, Distinctions distinctions, Duplicates duplicates) {
        this.citations = citations;
        this.projects = projects;
        this.distinctions = distinctions;
        this.duplicates = duplicates;
    }

    /**
     * Links the citation of the same phrase that waits for its project or, without such a one, adds it; 409 with the candidates
     * if the phrase seems to name another project.
     *
     * @param citationOf makes the citation, once the project is locked
     * @param distinctFrom the projects that it does not name, of which this one is told from now on
     */
    @Transactional
    Citation cite(
            UUID projectId,
            Function<RaisedProject, Citation> citationOf,
            List<DistinctFrom> distinctFrom,
            Caller caller) {
        return tell(projectId, distinctFrom, caller, project -> {
            var wanted = citationOf.apply(project);
            return citations.linkWaiting(wanted).orElseGet(() -> citations.insert(wanted));
        });
    }

    /** Links a citation that waits for its project; 409 like {@link #cite}. */
    @Transactional
    Citation link(UUID projectId, UUID citation, List<DistinctFrom> distinctFrom, Caller caller) {
        return tell(
                projectId,
                distinctFrom,
                caller,
                project -> citations.link(project.id(), citation).orElseThrow(() -> notWaiting(citation)));
    }

    /** Adds a citation that waits for its project; 409 if the phrase is cited already. */
    @Transactional(propagation = Propagation.MANDATORY)
    void name(Citation citation) {
        citations.insertWaiting(citation);
    }

    /**
     * Brings what plans say of a project to the one into which it was merged, each as an event of that one. What plans say of both
     * in the same words stays as it is said of the survivor.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(UUID from, UUID into, Caller caller) {
        for (var citation : citations.move(from, into)) {
            projects.tell(projects.raise(into), citation.event(), caller);
        }
    }

    private Citation tell(
            UUID projectId, List<DistinctFrom> distinctFrom, Caller caller, Function<RaisedProject, Citation> change) {
        for (var i = 0; i < distinctFrom.size(); i++) {
            distinctions.distinguish(projectId, distinctFrom.get(i), "/distinctFrom/" + i + "/id", caller);
        }
        var project = projects.raise(projectId);
        caller.requireRegion(project.leadRegion());
        var citation = change.apply(project);
        duplicates.requireNamed(
                projectId, projects.get(projectId).details(), citation.phrase(), citations.linked(projectId, citation));
        projects.tell(project, citation.event(), caller);
        return citation;
    }

    private RuntimeException notWaiting(UUID id) {
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

    /** What plans say of a project, in the order in which it was recorded. */
    List<Citation> ofProject(UUID projectId, Optional<UUID> after, int limit) {
        projects.get(projectId);
        return citations.ofProject(projectId, after, limit);
    }

    Citation ofPlan(String plan, UUID id) {
        return citations
                .find(id)
                .filter(citation -> citation.plan().equals(plan))
                .orElseThrow(() -> CitationProblems.notFound(plan, id));
    }

    /**
     * What a plan says, in the order in which it was recorded.
     *
     * @param linked only with a project, or only without; null for both
     */
    List<Citation> ofPlan(
            String plan, @Nullable String clause, @Nullable Boolean linked, Optional<UUID> after, int limit) {
        return citations.ofPlan(plan, clause, linked, after, limit);
    }
}
