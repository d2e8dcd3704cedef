package milepost.progress.measuring;

import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import milepost.progress.calendar.Precision;
import milepost.progress.correction.RequestedCorrection;
import milepost.progress.fact.Reason;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import milepost.web.check.Line;
import milepost.web.check.PlausibleDate;
import milepost.web.check.Text;
import org.jspecify.annotations.Nullable;

/**
 * Which event of an indicator was wrong, and what is right.
 *
 * @param event its eventId in the history
 * @param withdrawn true if nothing of it happened; else what is right, of which at least one is given
 * @param value that was observed or is to be reached
 * @param date of an observation, or on which the target was set or the indicator cancelled
 * @param deadline of an event that set one; with a precision coarser than day any day of the period
 */
record CorrectIndicatorRequest(
        UUID event,
        @Nullable Boolean withdrawn,
        @Nullable @Digits(integer = 15, fraction = 6) BigDecimal value,
        @Nullable @PlausibleDate LocalDate date,
        @Nullable @PlausibleDate LocalDate deadline,
        @Nullable Precision precision,
        @Text(max = 2000) String reasonText,
        @Nullable @Line(max = 200) String documentRef)
        implements Checked, RequestedCorrection {

    @Override
    public void check(Faults faults) {
        faults.unless(precision != Precision.AFTER, "/precision", "deadline-without-last-day");
    }

    Reason reason() {
        return new Reason(reasonText, documentRef);
    }

    @Override
    public Map<String, @Nullable Object> values() {
        var values = new HashMap<String, @Nullable Object>();
        values.put("value", value);
        values.put("date", date);
        values.put("deadline", deadline);
        values.put("precision", precision);
        return values;
    }
}
