package milepost.registry.annual;

import milepost.registry.paging.Slice;
import milepost.registry.region.KnownRegions;
import milepost.web.Cursors;
import milepost.web.Page;
import milepost.web.check.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads annual lists in pages. Rejects regions that do not exist, because an empty answer would read as "nothing is listed". */
@Service
class AnnualLists {

    private final AnnualListRepository lists;
    private final RecurringRepository recurring;
    private final KnownRegions regions;

    AnnualLists(AnnualListRepository lists, RecurringRepository recurring, KnownRegions regions) {
        this.lists = lists;
        this.recurring = recurring;
        this.regions = regions;
    }

    Page<AnnualListItem> page(AnnualListFilter filter, @Nullable String cursor, int limit) {
        requireKnown(filter.region());
        var after = Cursors.decode(cursor, AnnualListRepository.After.class).orElse(null);
        return Slice.of(
                lists.list(filter, after, limit + 1),
                limit,
                item -> new AnnualListRepository.After(item.entry().year(), item.id()));
    }

    AnnualCounts count(AnnualListFilter filter) {
        requireKnown(filter.region());
        return lists.count(filter);
    }

    Page<RecurringWork> recurring(RecurringFilter filter, @Nullable String cursor, int limit) {
        requireKnown(filter.region());
        var after = Cursors.decode(cursor, RecurringRepository.After.class).orElse(null);
        return Slice.of(
                recurring.recurring(filter, after, limit + 1),
                limit,
                found -> new RecurringRepository.After(
                        found.times(), found.years().getFirst(), found.work().projectId()));
    }

    private void requireKnown(@Nullable String region) {
        var faults = Faults.ofParameters();
        faults.unless(
                region == null || regions.isKnownOrUndefined(region),
                "/region",
                "unknown-region",
                String.valueOf(region));
        faults.orThrow();
    }
}
