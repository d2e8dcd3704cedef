package milepost.registry.search;

import java.util.List;
import java.util.Optional;
import milepost.registry.asof.Past;
import milepost.registry.filter.ProjectFilter;
import milepost.registry.paging.Slice;
import milepost.registry.project.Project;
import milepost.web.Cursors;
import milepost.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds projects, a page of them at a time. */
@Component
public class ProjectSearch {

    private final ProjectSearchRepository projects;
    private final RelevantProjects relevant;
    private final SettledChangeRepository settled;
    private final Past past;

    ProjectSearch(
            ProjectSearchRepository projects, RelevantProjects relevant, SettledChangeRepository settled, Past past) {
        this.projects = projects;
        this.relevant = relevant;
        this.settled = settled;
        this.past = past;
    }

    /**
     * Returns a page of the projects that match.
     *
     * @param sort a word for the order, null for the default
     * @param cursor of the page, null for the first one
     */
    @Transactional(readOnly = true)
    public Page<Project> page(ProjectFilter filter, @Nullable String sort, @Nullable String cursor, int limit) {
        var order = ProjectOrder.of(sort, filter.text() != null);
        var after = Cursors.decode(cursor, AfterProject.class).map(order::checked);
        var found = Slice.of(find(filter, order, after, limit + 1), limit, order::after);
        return new Page<>(found.items().stream().map(FoundProject::project).toList(), found.nextCursor());
    }

    /**
     * Returns the projects of a page. The transaction holds the settings of the planner. What is asked for by the time of change
     * leaves out what was changed after the oldest change that is still being written, so that nobody who asks again from the last
     * time on misses one.
     */
    @Transactional(readOnly = true)
    List<FoundProject> find(ProjectFilter filter, ProjectOrder order, Optional<AfterProject> after, int limit) {
        order.requireFor(filter);
        past.show(filter.asOf());
        projects.useCustomPlans();
        var shown =
                order.isByUpdate() || filter.updatedSince() != null ? filter.updatedBefore(settled.until()) : filter;
        var text = shown.text();
        return text == null || !order.isByRelevance()
                ? projects.find(shown, order, after, limit)
                : relevant.find(shown, text, order, after, limit);
    }
}
