package milepost.progress.planning;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import milepost.progress.fact.Quantity;
import milepost.web.check.Line;

/**
 * How much is to be done.
 *
 * @param unit as people write it, such as km, 座, 亩
 */
record QuantityRequest(
        @Positive @Digits(integer = 12, fraction = 3) BigDecimal planned,
        @Line(max = 20) String unit) {

    static QuantityRequest of(Quantity quantity) {
        return new QuantityRequest(quantity.planned(), quantity.unit());
    }

    Quantity quantity() {
        return new Quantity(planned, unit);
    }
}
