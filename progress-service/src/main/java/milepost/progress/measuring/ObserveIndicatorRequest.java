package milepost.progress.measuring;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import milepost.progress.document.DocumentRequest;
import milepost.progress.indicator.IndicatorContent.Observed;
import milepost.web.check.PlausibleDate;
import milepost.web.check.Text;
import org.jspecify.annotations.Nullable;

/** A value that was observed, in a request. */
record ObserveIndicatorRequest(
        @Schema(description = "The day that the value describes, in Asia/Shanghai, not later than today") @PlausibleDate
        LocalDate date,

        @Schema(description = "In the unit of the indicator") @Digits(integer = 15, fraction = 6) BigDecimal value,

        @Schema(description = "Where the value is taken from") @Size(max = 20) List<DocumentRequest> evidence,

        @Nullable @Text(max = 2000) String note,

        @Schema(description = "Whether it is a fact of the past that is recorded afterwards") @Nullable Boolean backfill) {

    Observed content() {
        return new Observed(
                Values.plain(value),
                note,
                evidence.stream().map(DocumentRequest::document).toList());
    }
}
