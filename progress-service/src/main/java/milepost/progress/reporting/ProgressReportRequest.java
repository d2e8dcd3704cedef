package milepost.progress.reporting;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.messaging.EventIds;
import milepost.progress.document.DocumentRequest;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import milepost.web.check.PlausibleDate;
import milepost.web.check.Text;
import milepost.web.value.Amounts;
import org.jspecify.annotations.Nullable;

/** A progress report, in a request. */
record ProgressReportRequest(
        @Schema(description = "The day that it describes, in Asia/Shanghai, not later than today") @PlausibleDate
        LocalDate asOfDate,

        @Schema(description = "How much of the works is done")
        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal physicalPercent,

        @Schema(description = "CNY, from the beginning up to that day", pattern = Amounts.FORM) @Nullable String investmentDone,

        @Schema(description = "CNY that were planned to be invested up to that day", pattern = Amounts.FORM) @Nullable String investmentPlanned,

        @Nullable @Text(max = 3000) String narrativeZh,

        @Nullable @Text(max = 3000) String narrativeEn,

        @Size(max = 20) List<DocumentRequest> evidence,

        @Schema(description = "Whether it is a fact of the past that is recorded afterwards") @Nullable Boolean backfill)
        implements Checked {

    ProgressReportRequest {
        investmentDone = Amounts.normalized(investmentDone);
        investmentPlanned = Amounts.normalized(investmentPlanned);
    }

    @Override
    public void check(Faults faults) {
        faults.unless(
                investmentDone == null || Amounts.isWellFormed(investmentDone), "/investmentDone", "not-an-amount");
        faults.unless(
                investmentPlanned == null || Amounts.isWellFormed(investmentPlanned),
                "/investmentPlanned",
                "not-an-amount");
    }

    ProgressReport report(UUID projectId, Instant recordedAt) {
        return new ProgressReport(
                EventIds.next(),
                projectId,
                asOfDate,
                physicalPercent.setScale(2),
                investmentDone,
                investmentPlanned,
                narrativeZh,
                narrativeEn,
                evidence.stream().map(DocumentRequest::document).toList(),
                recordedAt,
                false,
                null,
                false);
    }
}
