package milepost.progress.portfolio.diff;

import java.util.UUID;
import milepost.progress.portfolio.PortfolioFilter;
import milepost.web.Cursors;
import milepost.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares projects at two times. */
@Component
class Differences {

    private final DifferenceRepository repository;
    private final CauseRepository causes;

    Differences(DifferenceRepository repository, CauseRepository causes) {
        this.repository = repository;
        this.causes = causes;
    }

    /** The last project of a page. */
    record ByProject(UUID id) {}

    Page<Difference> page(PortfolioFilter filter, DifferencePeriod period, int limit, @Nullable String cursor) {
        var after = Cursors.decode(cursor, ByProject.class).map(ByProject::id).orElse(null);
        var found = repository.list(filter, period, after, limit + 1);
        if (found.size() <= limit) {
            return new Page<>(causes.withCauses(found, period), null);
        }
        var items = found.subList(0, limit);
        return new Page<>(
                causes.withCauses(items, period),
                Cursors.encode(new ByProject(items.getLast().projectId())));
    }
}
