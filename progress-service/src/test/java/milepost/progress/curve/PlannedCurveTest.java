package milepost.progress.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import milepost.progress.reporting.CurvePoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannedCurveTest {

    private static final PlannedCurve CURVE = new PlannedCurve(
            1,
            Instant.EPOCH,
            null,
            List.of(point("2026-01-01", "10.00"), point("2026-01-04", "20.00"), point("2026-02-01", "100.00")));

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 10.00",
        "2026-01-02, 13.33",
        "2026-01-04, 20.00",
        "2026-01-18, 60.00",
        "2026-02-01, 100.00",
        "2027-01-01, 100.00"
    })
    void thePlanIsAStraightLineBetweenTwoPoints(LocalDate day, BigDecimal percent) {
        assertThat(CURVE.percentOn(day)).contains(percent);
    }

    @Test
    void beforeItsFirstPointThereIsNoPlan() {
        assertThat(CURVE.percentOn(LocalDate.of(2025, 12, 31))).isEmpty();
    }

    private static CurvePoint point(String day, String percent) {
        return new CurvePoint(LocalDate.parse(day), new BigDecimal(percent), null);
    }
}
