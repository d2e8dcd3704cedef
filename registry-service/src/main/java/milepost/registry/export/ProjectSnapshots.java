package milepost.registry.export;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
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
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads lists of projects in a transaction that sees the database as it was at one moment, page after page of the search, so that
 * it takes little memory for any number of projects.
 */
@Component
@EnableConfigurationProperties(ExportProperties.class)
public class ProjectSnapshots {

    private static final int PART = 500;
    private static final Page<SnapshotProject> NOTHING = new Page<>(List.of(), null);

    private final ProjectSearch search;
    private final ProjectRegistry registry;
    private final Standings standings;
    private final KnownFilters known;
    private final KnownRegions regions;
    private final ExportProperties properties;
    private final Clock clock;
    private final Semaphore places;
    private final TransactionTemplate transaction;

    ProjectSnapshots(
            ProjectSearch search,
            ProjectRegistry registry,
            Standings standings,
            KnownFilters known,
            KnownRegions regions,
            ExportProperties properties,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.search = search;
        this.registry = registry;
        this.standings = standings;
        this.known = known;
        this.regions = regions;
        this.properties = properties;
        this.clock = clock;
        this.places = new Semaphore(properties.atOnce());
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Lets the use read a list. The first part is read before, so that what is wrong with the request is answered with a problem.
     *
     * @param sort a word for the order, null for the default
     */
    public void read(FilterParameters filters, @Nullable String sort, Use use) throws IOException {
        known.require(filters);
        var filter = search.settled(filters.filter(), sort);
        if (!places.tryAcquire()) {
            throw ExportProblems.busy();
        }
        try {
            read(
                    () -> page(filter, sort, null),
                    cursor -> page(filter, sort, cursor),
                    projects -> search.isLongerThan(filter, projects),
                    use);
        } finally {
            places.release();
        }
    }

    /** Lets the use read one project; 404 if there is none. */
    public void read(UUID id, Use use) throws IOException {
        read(() -> new Page<>(listed(List.of(registry.get(id))), null), _ -> NOTHING, _ -> false, use);
    }

    /** The regions are read before, since what a transaction sees that lasts must not be cached for others. */
    private void read(
            Supplier<Page<SnapshotProject>> first,
            Function<String, Page<SnapshotProject>> next,
            IntPredicate isLongerThan,
            Use use)
            throws IOException {
        var named = regions.named();
        var end = clock.instant().plus(properties.longest());
        try {
            transaction.execute(_ -> used(use, new Snapshot(
                    named, first.get(), next, isLongerThan, () -> clock.instant().isAfter(end))));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean used(Use use, Snapshot snapshot) {
        try {
            use.of(snapshot);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Page<SnapshotProject> page(ProjectFilter filter, @Nullable String sort, @Nullable String cursor) {
        var page = search.page(filter, sort, cursor, PART);
        return new Page<>(listed(page.items()), page.nextCursor());
    }

    private List<SnapshotProject> listed(List<Project> projects) {
        var standing = standings.of(projects.stream().map(Project::id).toList());
        return projects.stream()
                .map(project -> new SnapshotProject(project, requireNonNull(standing.get(project.id()))))
                .toList();
    }

    /** What is done with a list while its transaction lasts. */
    @FunctionalInterface
    public interface Use {
        void of(Snapshot snapshot) throws IOException;
    }
}
