package milepost.registry.savedsearch;

import io.swagger.v3.oas.annotations.media.Schema;
import milepost.registry.filter.FilterParameters;
import milepost.web.check.Line;
import org.jspecify.annotations.Nullable;

/** What is saved of a search. */
@Schema(name = "SavedSearchRequest")
record SavedSearchRequest(
        @Schema(description = "Not that of another search of yours") @Line(max = 100)
        String name,

        @Schema(description = "The query parameters of the list of projects")
        FilterParameters filter,

        @Schema(description = "The parameter sort of the list; null for its default order") @Nullable String sort,

        @Schema(description = "Whether all of your organisation see it; false by default") @Nullable Boolean shared) {

    static SavedSearchRequest of(SavedSearch search) {
        return new SavedSearchRequest(search.name(), search.filter(), search.sort(), search.shared());
    }

    boolean isShared() {
        return Boolean.TRUE.equals(shared);
    }
}
