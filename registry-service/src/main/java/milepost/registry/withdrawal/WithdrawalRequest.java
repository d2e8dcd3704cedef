package milepost.registry.withdrawal;

import io.swagger.v3.oas.annotations.media.Schema;
import milepost.web.check.Line;
import org.jspecify.annotations.Nullable;

/** A request to withdraw a project. */
record WithdrawalRequest(
        @Schema(description = "Why it is not pursued any more, which everyone can read") @Line(max = 200)
        String reasonText,

        @Schema(description = "The document that says so") @Nullable @Line(max = 200)
        String documentRef) {}
