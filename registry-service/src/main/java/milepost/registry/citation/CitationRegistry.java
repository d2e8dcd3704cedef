package milepost.registry.citation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import milepost.access.Caller;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.registry.duplicate.Duplicates;
import milepost.registry.project.Distinctions;
import milepost.registry.project.ProjectRegistry;
import milepost.registry.project.RaisedProject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records which clause names which project. A citation is a change of the project: it raises its version. */
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
     * Links a phrase to a project; 409 with the candidates if it seems to name another one.
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
        for (var i = 0; i < distinctFrom.size(); i++) {
            distinctions.distinguish(projectId, distinctFrom.get(i), "/distinctFrom/" + i + "/id", caller);
        }
        var project = projects.raise(projectId);
        caller.requireRegion(project.leadRegion());
        var citation = citationOf.apply(project);
        duplicates.requireNamed(
                projectId, projects.get(projectId).details(), citation.phrase(), citations.linked(citation));
        citations.insert(citation);
        projects.tell(project, citation.event(), caller);
        return citation;
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

    Citation get(UUID projectId, UUID id) {
        return citations.find(projectId, id).orElseThrow(() -> CitationProblems.notFound(id));
    }

    /** What plans say of a project, in the order in which it was recorded. */
    List<Citation> ofProject(UUID projectId, Optional<UUID> after, int limit) {
        projects.get(projectId);
        return citations.ofProject(projectId, after, limit);
    }

    /** The works that a plan names, with the clause and phrase that name each. */
    public List<CitedWork> ofPlan(String plan) {
        return citations.ofPlan(plan);
    }
}
