package milepost.registry.imports.oc4ids;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import milepost.registry.imports.columns.Target;
import milepost.registry.project.ProjectLimits;
import tools.jackson.databind.JsonNode;

/** Reads description and investment. */
final class PlainReading {

    private static final String AMOUNT = "budget.amount";
    private static final int CENTS = 2;
    private static final int MOST_DIGITS = 18;

    private PlainReading() {}

    static void read(Draft draft) {
        readDescription(draft);
        readAmount(draft);
    }

    /** What a registry adds to it on the condition of the project is taken out again. */
    private static void readDescription(Draft draft) {
        var text = draft.at("/description").asString("").strip();
        var condition = draft.at("/milepost/condition").asString("").strip();
        if (!condition.isEmpty() && text.endsWith(condition)) {
            text = text.substring(0, text.length() - condition.length()).strip();
            draft.warn("description", "condition-not-taken", condition);
        } else if (!condition.isEmpty()) {
            draft.notTaken("milepost.condition");
        }
        if (text.codePointCount(0, text.length()) > ProjectLimits.DESCRIPTION_LENGTH) {
            draft.warn("description", "too-long-not-taken", ProjectLimits.DESCRIPTION_LENGTH);
        } else {
            draft.take(Target.DESCRIPTION_ZH, text);
        }
    }

    private static void readAmount(Draft draft) {
        var value = draft.at("/budget/amount/amount");
        var currency = draft.line("/budget/amount/currency");
        if (value.isMissingNode() && currency.isEmpty()) {
            return;
        }
        var text = StatedText.line(value);
        if (currency.isEmpty()) {
            draft.warn(AMOUNT, "currency-missing", text);
        } else if (!currency.equalsIgnoreCase("CNY")) {
            draft.warn(AMOUNT, "other-currency", text, currency);
        } else {
            yuan(value)
                    .ifPresentOrElse(
                            yuan -> draft.take(Target.INVESTMENT, yuan),
                            () -> draft.warn(AMOUNT, "amount-not-taken", text));
        }
    }

    private static Optional<String> yuan(JsonNode value) {
        try {
            var amount = value.isNumber() ? value.decimalValue() : new BigDecimal(StatedText.line(value));
            var isWithin = amount.signum() >= 0
                    && amount.precision() - amount.scale() <= MOST_DIGITS
                    && Math.abs(amount.scale()) <= MOST_DIGITS;
            return isWithin
                    ? Optional.of(amount.setScale(CENTS, RoundingMode.HALF_UP).toPlainString())
                    : Optional.empty();
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
