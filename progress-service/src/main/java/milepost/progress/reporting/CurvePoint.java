package milepost.progress.reporting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A point of a curve: what is done, or is to be done, by a day. */
public record CurvePoint(
        LocalDate date,
        BigDecimal physicalPercent,

        @Schema(description = "CNY, from the beginning up to that day") @Nullable String investment) {}
