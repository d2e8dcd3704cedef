package milepost.registry.listing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import milepost.events.ListingEvent.ListingVoided;
import milepost.events.ListingEvent.ProjectListed;
import milepost.events.RegistryEvent.ImportedRow;
import org.jspecify.annotations.Nullable;

/** An entry of a project in an annual list. */
@Schema(name = "Listing")
public record Listing(
        UUID id,
        UUID projectId,
        @JsonUnwrapped ListEntry entry,

        @Schema(description = "The document of the list") @Nullable String documentRef,

        @Schema(description = "The wrong entry that this one replaces") @Nullable UUID corrects,

        @Schema(description = "Why that one was wrong") @Nullable String reasonText,

        Instant recordedAt,

        @Schema(description = "Null while the entry stands") @Nullable End end) {

    /** When an entry was replaced or voided. */
    @Schema(name = "EndOfListing")
    record End(
            Instant recordedAt,

            @Schema(description = "The entry that replaces it; null if it was voided") @Nullable UUID replacedBy,

            @Nullable String reasonText) {}

    ProjectListed listed(@Nullable ImportedRow importedFrom, boolean backfill) {
        return new ProjectListed(
                projectId,
                id,
                entry.year(),
                entry.level().code(),
                entry.list(),
                entry.bucket().name(),
                corrects,
                reasonText,
                documentRef,
                importedFrom,
                backfill ? true : null);
    }

    ListingVoided voided(String why, @Nullable String document) {
        return new ListingVoided(
                projectId,
                id,
                entry.year(),
                entry.level().code(),
                entry.list(),
                entry.bucket().name(),
                why,
                document);
    }
}
