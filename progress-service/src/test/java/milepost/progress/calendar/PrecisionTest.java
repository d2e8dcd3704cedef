package milepost.progress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PrecisionTest {

    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-02-10, 2026-02-10",
        "MONTH, 2026-02-10, 2026-02-28",
        "MONTH, 2028-02-01, 2028-02-29",
        "QUARTER, 2026-01-01, 2026-03-31",
        "QUARTER, 2026-06-30, 2026-06-30",
        "QUARTER, 2026-07-01, 2026-09-30",
        "QUARTER, 2026-12-31, 2026-12-31",
        "HALF, 2026-06-30, 2026-06-30",
        "HALF, 2026-07-01, 2026-12-31",
        "YEAR, 2026-01-01, 2026-12-31",
        "AFTER, 2016-05-04, 2016-05-04",
    })
    void aDateStandsForTheLastDayOfItsPeriod(Precision precision, LocalDate date, LocalDate lastDay) {
        assertThat(precision.lastDay(date)).isEqualTo(lastDay);
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void theLastDayIsItsOwnLastDay(Precision precision) {
        var lastDay = precision.lastDay(LocalDate.of(2027, 5, 17));

        assertThat(precision.lastDay(lastDay)).isEqualTo(lastDay);
    }

    @Test
    void codesAreThoseOfTheEvents() {
        assertThat(Precision.values())
                .extracting(Precision::code)
                .containsExactly("day", "month", "quarter", "half", "year", "after");
        assertThat(Precision.ofCode("quarter")).isEqualTo(Precision.QUARTER);
    }
}
