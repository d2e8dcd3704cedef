package milepost.registry.search;

import java.util.List;
import java.util.Optional;
import milepost.registry.asof.Past;
import milepost.registry.filter.ProjectFilter;
import milepost.registry.filter.SearchText;
import milepost.registry.paging.Slice;
import milepost.registry.project.Project;
import milepost.registry.search.count.ProjectFacets;
import milepost.registry.spelling.Corrections;
import milepost.web.Cursors;
import milepost.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds projects, a page of them at a time. */
@Component
public class ProjectSearch {

    private final ProjectSearchRepository projects;
    private final ProjectFacets counts;
    private final RelevantProjects relevant;
    private final SettledChangeRepository settled;
    private final Corrections corrections;
    private final Past past;

    ProjectSearch(
            ProjectSearchRepository projects,
            ProjectFacets counts,
            RelevantProjects relevant,
            SettledChangeRepository settled,
            Corrections corrections,
            Past past) {
        this.projects = projects;
        this.counts = counts;
        this.relevant = relevant;
        this.settled = settled;
        this.corrections = corrections;
        this.past = past;
    }

    /** Returns the words for orders of the list. */
    public static List<String> sorts(boolean hasText) {
        return ProjectOrder.words(hasText);
    }

    /** A page of projects; and texts that were searched for because that of the filter finds nothing, none if it finds something. */
    public record Found(Page<Project> page, List<String> instead) {}

    /** Returns a page of the projects that match or, if the text finds none, of those that match it but for one slip. */
    @Transactional(readOnly = true)
    public Found pageOrNear(ProjectFilter filter, @Nullable String sort, @Nullable String cursor, int limit) {
        var after = Cursors.decode(cursor, AfterProject.class);
        var instead = after.map(AfterProject::instead);
        if (instead.isPresent()) {
            return near(filter, instead.get().lines().toList(), sort, cursor, limit);
        }
        var page = page(filter, sort, cursor, limit);
        var corrected = after.isEmpty() && page.items().isEmpty() ? corrections.of(filter) : List.<String>of();
        return corrected.isEmpty() ? new Found(page, List.of()) : near(filter, corrected, sort, null, limit);
    }

    private Found near(
            ProjectFilter filter, List<String> instead, @Nullable String sort, @Nullable String cursor, int limit) {
        if (filter.text() == null || !SearchText.areReadable(instead)) {
            throw Cursors.foreign();
        }
        var texts = String.join("\n", instead);
        return new Found(page(filter.withText(SearchText.anyOf(instead)), sort, cursor, limit, texts), instead);
    }

    /**
     * Returns a page of the projects that match.
     *
     * @param sort a word for the order, null for the default
     * @param cursor of the page, null for the first one
     */
    @Transactional(readOnly = true)
    public Page<Project> page(ProjectFilter filter, @Nullable String sort, @Nullable String cursor, int limit) {
        return page(filter, sort, cursor, limit, null);
    }

    private Page<Project> page(
            ProjectFilter filter, @Nullable String sort, @Nullable String cursor, int limit, @Nullable String instead) {
        var order = ProjectOrder.of(sort, filter.text() != null);
        var after = Cursors.decode(cursor, AfterProject.class).map(order::checked);
        var found = Slice.of(find(filter, order, after, limit + 1), limit, last -> order.after(last, instead));
        return new Page<>(found.items().stream().map(FoundProject::project).toList(), found.nextCursor());
    }

    /**
     * Returns the filter that leaves the same changes out on all pages, for a transaction that sees the database as it was at one
     * moment. It must begin later, so that it sees all that are not left out.
     */
    @Transactional(readOnly = true)
    public ProjectFilter settled(ProjectFilter filter, @Nullable String sort) {
        return settled(filter, ProjectOrder.of(sort, filter.text() != null));
    }

    /** Returns whether more projects match, those counted too that are left out while a change is being written. */
    @Transactional(readOnly = true)
    public boolean isLongerThan(ProjectFilter filter, int projects) {
        return counts.isMoreThan(projects, filter);
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
        var shown = settled(filter, order);
        var text = shown.text();
        return text == null || !order.isByRelevance()
                ? projects.find(shown, order, after, limit)
                : relevant.find(shown, text, order, after, limit);
    }

    private ProjectFilter settled(ProjectFilter filter, ProjectOrder order) {
        var isByTime = order.isByUpdate() || filter.updatedSince() != null;
        return isByTime && filter.updatedBefore() == null ? filter.updatedBefore(settled.until()) : filter;
    }
}
