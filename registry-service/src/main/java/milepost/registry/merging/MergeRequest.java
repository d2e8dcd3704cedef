package milepost.registry.merging;

import static milepost.registry.checks.Texts.stripped;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.UUID;
import milepost.registry.checks.BodyCheck;
import org.jspecify.annotations.Nullable;

/** A merge as a caller asks for it. */
record MergeRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED, description = "The project that stays") @Nullable UUID into,

        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = TEXT_LENGTH, description = "Why they are one")
        @Nullable String reasonText,

        @Schema(maxLength = TEXT_LENGTH, description = "The document that says so") @Nullable String documentRef) {

    private static final int TEXT_LENGTH = 200;

    MergeRequest {
        reasonText = stripped(reasonText);
        documentRef = stripped(documentRef);
    }

    /** Ends the request with all that is wrong. */
    void check() {
        var check = new BodyCheck();
        check.required("/into", into);
        check.requiredText("/reasonText", reasonText, TEXT_LENGTH);
        check.text("/documentRef", documentRef, TEXT_LENGTH);
        check.orThrow();
    }
}
