package milepost.registry.merging;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import milepost.web.check.Line;
import org.jspecify.annotations.Nullable;

/** A request to merge a project into another one. */
record MergeRequest(
        @Schema(description = "The project that stays") UUID into,

        @Schema(description = "Why they are the same") @Line(max = 200)
        String reasonText,

        @Schema(description = "The document that says so") @Nullable @Line(max = 200)
        String documentRef) {}
