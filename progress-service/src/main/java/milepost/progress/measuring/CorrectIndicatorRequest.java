package milepost.progress.measuring;

import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import milepost.progress.calendar.Precision;
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
        implements Checked {

    @Override
    public void check(Faults faults) {
        faults.unless(precision != Precision.AFTER, "/precision", "deadline-without-last-day");
    }

    boolean isWithdrawal() {
        return Boolean.TRUE.equals(withdrawn);
    }

    Reason reason() {
        return new Reason(reasonText, documentRef);
    }

    /** Returns the names of the members that say what is right. */
    Set<String> given() {
        var members = new TreeMap<String, @Nullable Object>();
        members.put("value", value);
        members.put("date", date);
        members.put("deadline", deadline);
        members.put("precision", precision);
        members.values().removeIf(member -> member == null);
        return members.keySet();
    }
}
