package milepost.progress.measuring;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.time.LocalDate;
import milepost.progress.calendar.Precision;
import milepost.progress.fact.Reason;
import milepost.progress.fact.ReasonCode;
import milepost.progress.indicator.IndicatorContent.Revised;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import milepost.web.check.Line;
import milepost.web.check.PlausibleDate;
import milepost.web.check.Text;
import org.jspecify.annotations.Nullable;

/**
 * How a target is revised, and why. What is not given stays as it is.
 *
 * @param deadline any day of the period
 * @param documentRef title and number of the document that revises it
 * @param occurredOn the day on which it was revised, by default today
 * @param backfill true for what happened long ago: nobody is alerted
 */
record ReviseIndicatorRequest(
        @Nullable @Digits(integer = 15, fraction = 6) BigDecimal targetValue,
        @Nullable @PlausibleDate LocalDate deadline,

        @Schema(description = "How exactly the deadline is known; not after, because a deadline has a last day")
        @Nullable Precision precision,

        ReasonCode reasonCode,
        @Text(max = 2000) String reasonText,
        @Line(max = 200) String documentRef,
        @Nullable @PlausibleDate LocalDate occurredOn,
        @Nullable Boolean backfill)
        implements Checked {

    @Override
    public void check(Faults faults) {
        faults.unless(precision != Precision.AFTER, "/precision", "deadline-without-last-day");
    }

    Revised content() {
        return new Revised(
                targetValue == null ? null : Values.plain(targetValue),
                deadline,
                precision,
                reasonCode,
                new Reason(reasonText, documentRef));
    }
}
