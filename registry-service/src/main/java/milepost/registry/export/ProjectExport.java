package milepost.registry.export;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import milepost.registry.export.ExportedProject.Region;
import milepost.registry.export.ExportedProject.Stated;
import milepost.registry.export.ExportedProject.Title;
import milepost.registry.filter.ProjectFilter;
import milepost.registry.plan.PlanRegistry;
import milepost.registry.project.Project;
import milepost.registry.region.KnownRegions;
import milepost.registry.search.ProjectSearch;
import milepost.registry.status.Standing;
import milepost.registry.status.Standings;
import milepost.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads projects for a file, page after page of the search, so that it takes little memory for any number of projects, and no
 * connection of the database waits for a slow reader.
 */
@Component
class ProjectExport {

    private static final int PART = 500;

    private final ProjectSearch search;
    private final Standings standings;
    private final KnownRegions regions;
    private final PlanRegistry plans;

    ProjectExport(ProjectSearch search, Standings standings, KnownRegions regions, PlanRegistry plans) {
        this.search = search;
        this.standings = standings;
        this.regions = regions;
        this.plans = plans;
    }

    /**
     * Returns a page of the list.
     *
     * @param cursor null for the first page
     */
    Page<ExportedProject> page(ProjectFilter filter, @Nullable String sort, @Nullable String cursor) {
        var page = search.page(filter, sort, cursor, PART);
        var standing = standings.of(page.items().stream().map(Project::id).toList(), filter.asOf());
        var titles = new HashMap<String, Title>();
        var rows = page.items().stream()
                .map(project -> exported(project, requireNonNull(standing.get(project.id())), titles))
                .toList();
        return new Page<>(rows, page.nextCursor());
    }

    private ExportedProject exported(Project project, Standing standing, Map<String, Title> titles) {
        return new ExportedProject(
                project,
                standing,
                project.details().regions().stream()
                        .map(code -> new Region(code, regions.namesOf(code).orElse(null)))
                        .toList(),
                standing.statedStages().stream()
                        .map(stated -> new Stated(stated, titles.computeIfAbsent(stated.plan(), this::title)))
                        .toList());
    }

    private Title title(String plan) {
        var details = plans.get(plan).details();
        var titleEn = details.titleEn();
        return new Title(details.titleZh(), titleEn == null ? details.titleZh() : titleEn);
    }
}
