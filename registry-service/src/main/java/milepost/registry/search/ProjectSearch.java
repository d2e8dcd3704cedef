package milepost.registry.search;

import java.util.List;
import java.util.Optional;
import milepost.registry.filter.ProjectFilter;
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

    /** Returns the projects of a page. The transaction holds the settings of the planner. */
    @Transactional(readOnly = true)
    public List<FoundProject> find(ProjectFilter filter, ProjectOrder order, Optional<AfterProject> after, int limit) {
        projects.useCustomPlans();
        var text = filter.text();
        return text == null || !order.isByRelevance()
                ? projects.find(filter, order, after, limit)
                : relevant.find(filter, text, order, after, limit);
    }
}
