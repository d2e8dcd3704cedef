package milepost.registry.savedsearch;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import milepost.access.Caller;
import milepost.messaging.EventIds;
import milepost.registry.filter.FilterParameters;
import org.jspecify.annotations.Nullable;

/**
 * A search with a name.
 *
 * @param version rises by 1 with each change
 * @param owner the subject who saved it
 * @param org the organisation of the owner, null if the token named none
 * @param shared whether all of the organisation see it
 */
record SavedSearch(
        UUID id,
        long version,
        String owner,
        @Nullable String org,
        String name,
        FilterParameters filter,
        @Nullable String sort,
        boolean shared,
        Instant createdAt,
        Instant updatedAt) {

    static SavedSearch of(SavedSearchRequest request, Caller caller, Instant at) {
        return new SavedSearch(
                EventIds.next(),
                1,
                caller.subject(),
                caller.org(),
                request.name(),
                request.filter(),
                request.sort(),
                request.isShared(),
                at,
                at);
    }

    boolean isOf(Caller caller) {
        return owner.equals(caller.subject());
    }

    boolean isVisibleTo(Caller caller) {
        return isOf(caller) || shared && org != null && Objects.equals(org, caller.org());
    }

    /** Returns the search as a request describes it, with the next version. */
    SavedSearch changed(SavedSearchRequest request, Instant at) {
        return new SavedSearch(
                id,
                version + 1,
                owner,
                org,
                request.name(),
                request.filter(),
                request.sort(),
                request.isShared(),
                createdAt,
                at);
    }
}
