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
    private final SettledChangeRepository settled;

    ProjectSearch(ProjectSearchRepository projects, RelevantProjects relevant, SettledChangeRepository settled) {
        this.projects = projects;
        this.relevant = relevant;
        this.settled = settled;
    }

    /**
     * Returns the projects of a page. The transaction holds the settings of the planner. What is asked for by the time of change
     * leaves out what was changed after the oldest change that is still being written, so that nobody who asks again from the last
     * time on misses one.
     */
    @Transactional(readOnly = true)
    public List<FoundProject> find(ProjectFilter filter, ProjectOrder order, Optional<AfterProject> after, int limit) {
        projects.useCustomPlans();
        var shown =
                order.isByUpdate() || filter.updatedSince() != null ? filter.updatedBefore(settled.until()) : filter;
        var text = shown.text();
        return text == null || !order.isByRelevance()
                ? projects.find(shown, order, after, limit)
                : relevant.find(shown, text, order, after, limit);
    }
}
