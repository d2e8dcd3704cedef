package milepost.progress.confidence;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import milepost.messaging.EventIds;
import milepost.progress.fact.ConfidenceLevel;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import milepost.web.check.PlausibleDate;
import milepost.web.check.Text;
import org.jspecify.annotations.Nullable;

/** A declared confidence, in a request. */
record ConfidenceRequest(
        ConfidenceLevel level,

        @Schema(description = "The day of the judgement, in Asia/Shanghai, not later than today; by default today")
        @Nullable @PlausibleDate
        LocalDate asOfDate,

        @Schema(description = "What it rests on; at least one of the two narratives is required")
        @Nullable @Text(max = 3000)
        String narrativeZh,

        @Nullable @Text(max = 3000) String narrativeEn,

        @Schema(description = "Whether it is a judgement of the past that is recorded afterwards") @Nullable Boolean backfill)
        implements Checked {

    @Override
    public void check(Faults faults) {
        faults.unless(narrativeZh != null || narrativeEn != null, "/narrativeZh", "not-blank");
    }

    LocalDate asOf(LocalDate today) {
        return Objects.requireNonNullElse(asOfDate, today);
    }

    Confidence confidence(UUID projectId, LocalDate day, @Nullable String org, Instant recordedAt) {
        return new Confidence(
                EventIds.next(), projectId, level, day, narrativeZh, narrativeEn, org, recordedAt, false, null, false);
    }
}
