package milepost.registry.merging;

import io.swagger.v3.oas.annotations.media.Schema;
import milepost.web.check.Line;
import org.jspecify.annotations.Nullable;

/** A request to undo a wrong merge. */
record SeparationRequest(
        @Schema(description = "Why they are not the same, which everyone can read") @Line(max = 200)
        String reasonText,

        @Schema(description = "The document that says so") @Nullable @Line(max = 200)
        String documentRef) {}
