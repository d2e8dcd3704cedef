package milepost.registry.annual;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import milepost.registry.listing.ListEntry;
import org.jspecify.annotations.Nullable;

/** An entry of an annual list with its project. */
@Schema(name = "AnnualListItem")
record AnnualListItem(
        @Schema(description = "Of the entry") UUID id,
        @JsonUnwrapped ListEntry entry,
        @Nullable String documentRef,
        @JsonUnwrapped ListedWork work) {}
