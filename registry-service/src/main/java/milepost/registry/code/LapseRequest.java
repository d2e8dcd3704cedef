package milepost.registry.code;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import milepost.web.check.Line;
import milepost.web.check.PlausibleDate;
import milepost.web.value.TextValues;
import org.jspecify.annotations.Nullable;

/** A request to record that a code has lapsed. */
@Schema(name = "LapseRequest")
record LapseRequest(
        @Schema(description = "The first day on which it is not valid; today if it is not given")
        @Nullable @PlausibleDate
        LocalDate on,

        @Schema(description = "Why it lapsed, which everyone can read") @Line(max = 200)
        String reasonText,

        @Schema(description = "The document that says so") @Nullable @Line(max = 200)
        String documentRef) {

    CodeEnd end(Clock clock) {
        CodeRequest.requirePast(on, "/on", clock);
        var day = Objects.requireNonNullElseGet(on, () -> LocalDate.ofInstant(clock.instant(), TextValues.ZONE));
        return new CodeEnd(Ending.LAPSED, day, null, reasonText, documentRef);
    }
}
