package milepost.registry.code;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import milepost.web.check.Line;
import org.jspecify.annotations.Nullable;

/** A request to move a code to another project. */
@Schema(name = "MoveCodeRequest")
record MoveRequest(
        @Schema(description = "The project whose code it is")
        UUID to,

        @Schema(description = "Why it is that project's, which everyone can read") @Line(max = 200)
        String reasonText,

        @Schema(description = "The document that says so") @Nullable @Line(max = 200)
        String documentRef) {

    CodeEnd end() {
        return new CodeEnd(Ending.MOVED, null, to, reasonText, documentRef);
    }
}
