package milepost.registry.listing;

import io.swagger.v3.oas.annotations.media.Schema;
import milepost.web.check.Line;
import org.jspecify.annotations.Nullable;

/** A request to void an entry of an annual list. */
@Schema(name = "VoidListingRequest")
record VoidRequest(
        @Schema(description = "Why, which everyone can read") @Line(max = 200)
        String reasonText,

        @Nullable @Line(max = 200) String documentRef) {}
