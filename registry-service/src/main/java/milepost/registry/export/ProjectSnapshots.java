package milepost.registry.export;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import milepost.registry.filter.FilterParameters;
import milepost.registry.filter.KnownFilters;
import milepost.registry.filter.ProjectFilter;
import milepost.registry.project.Project;
import milepost.registry.project.ProjectRegistry;
import milepost.registry.region.KnownRegions;
import milepost.registry.search.ProjectSearch;
import milepost.registry.status.Standings;
import milepost.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads lists of projects as they were at one moment, page after page of the search, so that it takes little memory for any number of
 * projects. Regions are read before, since what a transaction sees that lasts must not be cached for others; those of the past are not
 * cached.
 */
@Component
public class ProjectSnapshots {

    private static final int PART = 500;
    private static final Page<SnapshotProject> NOTHING = new Page<>(List.of(), null);

    private final SnapshotTransaction transaction;
    private final ProjectSearch search;
    private final ProjectRegistry registry;
    private final Standings standings;
    private final KnownFilters known;
    private final KnownRegions regions;

    ProjectSnapshots(
            SnapshotTransaction transaction,
            ProjectSearch search,
            ProjectRegistry registry,
            Standings standings,
            KnownFilters known,
            KnownRegions regions) {
        this.transaction = transaction;
        this.search = search;
        this.registry = registry;
        this.standings = standings;
        this.known = known;
        this.regions = regions;
    }

    /** What is done with a list while its transaction lasts. */
    @FunctionalInterface
    public interface Use {
        void of(Snapshot snapshot) throws IOException;
    }

    /** Lets the use read a list. Its first part is read before, so that what is wrong with the request is answered with a problem. */
    public void read(FilterParameters filters, @Nullable String sort, Use use) throws IOException {
        var filter = search.settled(known.filter(filters), sort);
        var named = regions.named();
        transaction.readList(
                deadline -> {
                    var first = page(filter, sort, null);
                    return new Snapshot(
                            filter.asOf() == null ? named : regions.namedHere(),
                            first,
                            cursor -> page(filter, sort, cursor),
                            projects -> search.isLongerThan(filter, projects),
                            deadline);
                },
                use);
    }

    /** Lets the use read one project; 404 if there is none. */
    public void read(UUID id, Use use) throws IOException {
        var named = regions.named();
        transaction.read(deadline -> new Snapshot(named, one(id), _ -> NOTHING, _ -> false, deadline), use);
    }

    private Page<SnapshotProject> one(UUID id) {
        return new Page<>(listed(List.of(registry.get(id)), null), null);
    }

    private Page<SnapshotProject> page(ProjectFilter filter, @Nullable String sort, @Nullable String cursor) {
        var page = search.page(filter, sort, cursor, PART);
        return new Page<>(listed(page.items(), filter.asOf()), page.nextCursor());
    }

    private List<SnapshotProject> listed(List<Project> projects, @Nullable Instant asOf) {
        var standing = standings.of(projects.stream().map(Project::id).toList(), asOf);
        return projects.stream()
                .map(project -> new SnapshotProject(project, requireNonNull(standing.get(project.id()))))
                .toList();
    }
}
