package milepost.progress.correction;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.progress.calendar.Precision;
import milepost.progress.document.DocumentRequest;
import milepost.progress.fact.Reason;
import milepost.web.check.Line;
import milepost.web.check.PlausibleDate;
import milepost.web.check.Text;
import org.jspecify.annotations.Nullable;

/**
 * Which event of a milestone was wrong, and what is right.
 *
 * @param event its eventId in the history
 * @param withdrawn true if nothing of it happened; else what is right, of which at least one is given
 * @param day on which it happened
 * @param target of an event that set one; with a precision coarser than day any day of the period
 * @param until of a pause
 * @param quantityDone of a partial achievement
 * @param evidence of an achievement
 */
record CorrectionRequest(
        UUID event,
        @Nullable Boolean withdrawn,
        @Nullable @PlausibleDate LocalDate day,
        @Nullable @PlausibleDate LocalDate target,
        @Nullable Precision precision,
        @Nullable @PlausibleDate LocalDate until,

        @Nullable @PositiveOrZero @Digits(integer = 12, fraction = 3) BigDecimal quantityDone,

        @Nullable @Size(max = 10) List<DocumentRequest> evidence,
        @Text(max = 2000) String reasonText,
        @Nullable @Line(max = 200) String documentRef)
        implements RequestedCorrection {

    Reason reason() {
        return new Reason(reasonText, documentRef);
    }

    @Override
    public Map<String, @Nullable Object> values() {
        var values = new HashMap<String, @Nullable Object>();
        values.put("day", day);
        values.put("target", target);
        values.put("precision", precision);
        values.put("until", until);
        values.put("quantityDone", quantityDone);
        values.put("evidence", evidence);
        return values;
    }
}
