package milepost.progress.correction.reported;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import milepost.progress.correction.RequestedCorrection;
import milepost.progress.fact.ConfidenceLevel;
import milepost.progress.fact.Reason;
import milepost.progress.fact.ReasonCode;
import milepost.progress.statement.Statement;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import milepost.web.check.Line;
import milepost.web.check.PlausibleDate;
import milepost.web.check.Text;
import milepost.web.value.Amounts;
import org.jspecify.annotations.Nullable;

/**
 * Which event about a whole project was wrong, and what is right.
 *
 * @param event its eventId in the history
 * @param withdrawn true if nothing of it happened; else what is right, of which at least one is given
 * @param day that it describes or from which it holds
 */
record ProjectCorrectionRequest(
        UUID event,
        @Nullable Boolean withdrawn,
        @Nullable @PlausibleDate LocalDate day,

        @Schema(description = "Of a condition") @Nullable @PlausibleDate
        LocalDate until,

        @Schema(description = "Of a condition") @Nullable ReasonCode reasonCode,

        @Schema(description = "Of a declared confidence") @Nullable ConfidenceLevel level,

        @Schema(description = "Of a progress report")
        @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal physicalPercent,

        @Schema(description = "CNY; of a progress report", pattern = Amounts.FORM) @Nullable String investmentDone,

        @Schema(description = "CNY; of a progress report", pattern = Amounts.FORM) @Nullable String investmentPlanned,

        @Text(max = 2000) String reasonText,
        @Nullable @Line(max = 200) String documentRef)
        implements Checked, RequestedCorrection {

    ProjectCorrectionRequest {
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

    Reason reason() {
        return new Reason(reasonText, documentRef);
    }

    @Override
    public Map<String, @Nullable Object> values() {
        var values = new HashMap<String, @Nullable Object>();
        values.put("day", day);
        values.put("until", until);
        values.put("reasonCode", reasonCode);
        values.put("level", level);
        values.put("physicalPercent", physicalPercent);
        values.put("investmentDone", investmentDone);
        values.put("investmentPlanned", investmentPlanned);
        return values;
    }

    /** Returns what is right instead of a wrong statement; what is not given was right. */
    Statement right(Statement wrong) {
        return new Statement(
                Objects.requireNonNullElse(day, wrong.day()),
                until == null ? wrong.until() : until,
                reasonCode == null ? wrong.reasonCode() : reasonCode,
                level == null ? wrong.level() : level,
                physicalPercent == null ? wrong.physicalPercent() : physicalPercent.setScale(2),
                investmentDone == null ? wrong.investmentDone() : investmentDone,
                investmentPlanned == null ? wrong.investmentPlanned() : investmentPlanned);
    }
}
