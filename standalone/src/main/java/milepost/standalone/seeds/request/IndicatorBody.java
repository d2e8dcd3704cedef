package milepost.standalone.seeds.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import milepost.standalone.seeds.catalogue.SeedIndicator;
import org.jspecify.annotations.Nullable;

/** An indicator as progress-service is told of it. When a plan without a date set it is not known, so that is left out. */
public record IndicatorBody(
        String titleZh,
        @Nullable String titleEn,
        String unit,
        String direction,
        BigDecimal targetValue,
        LocalDate deadline,
        String precision,
        String documentRef) {

    public static IndicatorBody of(SeedIndicator indicator, String documentRef) {
        return new IndicatorBody(
                indicator.titleZh(),
                indicator.titleEn(),
                indicator.unit(),
                indicator.direction(),
                indicator.targetValue(),
                indicator.deadline(),
                indicator.precision(),
                documentRef);
    }

    /** Marks it as added afterwards, so that it alerts nobody. */
    @JsonProperty
    boolean backfill() {
        return true;
    }
}
