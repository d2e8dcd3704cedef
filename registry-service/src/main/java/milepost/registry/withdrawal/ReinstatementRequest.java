package milepost.registry.withdrawal;

import io.swagger.v3.oas.annotations.media.Schema;
import milepost.web.check.Line;

/** A request to reinstate a withdrawn project. */
record ReinstatementRequest(
        @Schema(description = "Why it is pursued again, which everyone can read") @Line(max = 200)
        String reasonText) {}
