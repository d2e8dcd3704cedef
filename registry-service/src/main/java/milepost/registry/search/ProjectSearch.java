package milepost.registry.search;

import java.util.List;
import java.util.Optional;
import milepost.registry.search.ProjectOrder.AfterProject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the projects of one page. */
@Component
class ProjectSearch {

    private final ProjectSearchRepository projects;
    private final RelevantProjects relevant;

    ProjectSearch(ProjectSearchRepository projects, RelevantProjects relevant) {
        this.projects = projects;
        this.relevant = relevant;
    }

    /** In a transaction, in which the repository says how to search. */
    @Transactional(readOnly = true)
    public List<FoundProject> find(ProjectFilter filter, ProjectOrder order, Optional<AfterProject> after, int limit) {
        projects.planForValues();
        var query = filter.query();
        return query == null || !order.isByRelevance()
                ? projects.find(filter, order, after, limit)
                : relevant.find(filter, query, order, after, limit);
    }
}
