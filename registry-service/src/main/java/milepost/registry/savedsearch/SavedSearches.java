package milepost.registry.savedsearch;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import milepost.access.Caller;
import milepost.registry.filter.KnownFilters;
import milepost.registry.search.ProjectSearch;
import milepost.web.IfMatch;
import milepost.web.check.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps searches, which their owners may share with their organisations. */
@Service
class SavedSearches {

    private static final int MOST = 200;

    private final SavedSearchRepository searches;
    private final KnownFilters known;
    private final Clock clock;

    SavedSearches(SavedSearchRepository searches, KnownFilters known, Clock clock) {
        this.searches = searches;
        this.known = known;
        this.clock = clock;
    }

    @Transactional
    SavedSearch save(SavedSearchRequest request, Caller caller) {
        requireValid(request);
        if (searches.countOf(caller.subject()) >= MOST) {
            throw SavedSearchProblems.tooMany(MOST);
        }
        var search = SavedSearch.of(request, caller, clock.instant());
        searches.write(search);
        return search;
    }

    /** Returns a search that the caller sees; 404 if there is none. */
    SavedSearch get(UUID id, Caller caller) {
        return searches.find(id)
                .filter(search -> search.isVisibleTo(caller))
                .orElseThrow(() -> SavedSearchProblems.notFound(id));
    }

    /** Returns searches that the caller sees, the oldest first. */
    List<SavedSearch> list(Caller caller, @Nullable UUID after, int limit) {
        return searches.list(caller, after, limit);
    }

    /** Changes a search of the caller. What it finds is checked again only if that is changed, so that it can be renamed in any case. */
    @Transactional
    SavedSearch change(SavedSearch before, SavedSearchRequest request, Caller caller) {
        requireOwn(before, caller);
        if (!request.filter().equals(before.filter()) || !Objects.equals(request.sort(), before.sort())) {
            requireValid(request);
        }
        var after = before.changed(request, clock.instant());
        if (!searches.write(after)) {
            throw IfMatch.stale(get(before.id(), caller).version());
        }
        return after;
    }

    @Transactional
    void delete(UUID id, Caller caller) {
        requireOwn(get(id, caller), caller);
        searches.delete(id);
    }

    private static void requireOwn(SavedSearch search, Caller caller) {
        if (!search.isOf(caller)) {
            throw SavedSearchProblems.notOwn(search.name());
        }
    }

    private void requireValid(SavedSearchRequest request) {
        var faults = Faults.ofBody();
        known.filter(request.filter(), faults.at("/filter"));
        var sorts = ProjectSearch.sorts(request.filter().q() != null);
        faults.unless(
                request.sort() == null || sorts.contains(request.sort()), "/sort", "one-of", String.join(", ", sorts));
        faults.orThrow();
    }
}
