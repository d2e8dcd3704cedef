package milepost.progress.confirmation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import milepost.messaging.EventIds;
import milepost.web.check.PlausibleDate;
import milepost.web.check.Text;
import org.jspecify.annotations.Nullable;

/** A confirmation that nothing has changed, in a request. */
record ConfirmationRequest(
        @Schema(description = "The day up to which nothing had changed, in Asia/Shanghai; by default today")
        @Nullable @PlausibleDate
        LocalDate asOfDate,

        @Nullable @Text(max = 2000) String note,

        @Schema(description = "Whether it is a fact of the past that is recorded afterwards") @Nullable Boolean backfill) {

    LocalDate asOf(LocalDate today) {
        return Objects.requireNonNullElse(asOfDate, today);
    }

    Confirmation confirmation(UUID projectId, LocalDate day, Instant recordedAt) {
        return new Confirmation(EventIds.next(), projectId, day, note, recordedAt);
    }
}
