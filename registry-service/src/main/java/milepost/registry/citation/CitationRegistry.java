package milepost.registry.citation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import milepost.access.Caller;
import milepost.registry.project.ProjectRegistry;
import milepost.registry.project.RaisedProject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records which clause names which project. A citation is a change of the project: it raises its version. */
@Service
public class CitationRegistry {

    private final CitationRepository citations;
    private final ProjectRegistry projects;

    CitationRegistry(CitationRepository citations, ProjectRegistry projects) {
        this.citations = citations;
        this.projects = projects;
    }

    /** @param citationOf makes the citation, once the project is locked */
    @Transactional
    Citation cite(UUID projectId, Function<RaisedProject, Citation> citationOf, Caller caller) {
        var project = projects.raise(projectId);
        caller.requireRegion(project.leadRegion());
        var citation = citationOf.apply(project);
        citations.insert(citation);
        projects.tell(project, citation.event(), caller);
        return citation;
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
