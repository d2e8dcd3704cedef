package milepost.progress.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import milepost.events.ReportingEvent.ReportedStatement;
import milepost.progress.fact.ConfidenceLevel;
import milepost.progress.fact.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * What an event about a whole project says, as far as it can be corrected.
 *
 * @param day that it describes or from which it holds; of a planned curve the one on which it was recorded
 * @param until of a condition
 * @param reasonCode of a condition
 * @param level of a declared confidence
 * @param physicalPercent of a report, as the following
 * @param investmentDone CNY, from the beginning up to that day
 */
public record Statement(
        LocalDate day,
        @Nullable LocalDate until,
        @Nullable ReasonCode reasonCode,
        @Nullable ConfidenceLevel level,
        @Nullable BigDecimal physicalPercent,
        @Nullable String investmentDone,
        @Nullable String investmentPlanned) {

    /** What says only of which day it is. */
    public static Statement of(LocalDate day) {
        return new Statement(day, null, null, null, null, null, null);
    }

    /** Returns what an event told. */
    public static Statement of(ReportedStatement told) {
        return new Statement(
                told.day(),
                told.until(),
                told.reasonCode() == null ? null : ReasonCode.valueOf(told.reasonCode()),
                told.level() == null ? null : ConfidenceLevel.valueOf(told.level()),
                told.physicalPercent() == null ? null : new BigDecimal(told.physicalPercent()),
                told.investmentDone(),
                told.investmentPlanned());
    }

    /** Returns it as events tell it. */
    public ReportedStatement told() {
        return new ReportedStatement(
                day,
                until,
                reasonCode == null ? null : reasonCode.name(),
                level == null ? null : level.name(),
                physicalPercent == null ? null : physicalPercent.toPlainString(),
                investmentDone,
                investmentPlanned);
    }
}
