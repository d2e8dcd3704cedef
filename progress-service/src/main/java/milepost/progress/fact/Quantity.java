package milepost.progress.fact;

import java.math.BigDecimal;
import milepost.events.ProgressEvent;

/**
 * How much is to be done, such as 340 km.
 *
 * @param unit as people write it, such as km, 座, 亩
 */
public record Quantity(BigDecimal planned, String unit) {

    /** Returns the quantity as events have it, which know whole numbers and texts only. */
    ProgressEvent.Quantity told() {
        return new ProgressEvent.Quantity(planned.toPlainString(), unit);
    }
}
