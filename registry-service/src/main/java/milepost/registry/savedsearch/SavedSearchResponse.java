package milepost.registry.savedsearch;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import milepost.access.Caller;
import milepost.registry.filter.FilterParameters;
import org.jspecify.annotations.Nullable;

/** A saved search. */
@Schema(name = "SavedSearch")
record SavedSearchResponse(
        UUID id,
        long version,
        String name,
        FilterParameters filter,
        @Nullable String sort,
        boolean shared,

        @Schema(description = "Whether it is yours; only its owner changes or deletes it")
        boolean own,

        @Schema(description = "The list of what it finds") String results,

        Instant createdAt,
        Instant updatedAt) {

    static SavedSearchResponse of(SavedSearch search, Caller caller) {
        return new SavedSearchResponse(
                search.id(),
                search.version(),
                search.name(),
                search.filter(),
                search.sort(),
                search.shared(),
                search.isOf(caller),
                ResultsLink.of(search.filter(), search.sort()),
                search.createdAt(),
                search.updatedAt());
    }
}
