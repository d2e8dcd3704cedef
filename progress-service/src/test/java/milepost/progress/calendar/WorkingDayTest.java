package milepost.progress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WorkingDayTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Test
    void theDayBeginsAtMidnightInShanghai() {
        assertThat(WorkingDay.startOf(NEW_YEAR)).isEqualTo(Instant.parse("2025-12-31T16:00:00Z"));
    }

    @Test
    void theLateEveningInUtcIsTheNextDay() {
        var clock = Clock.fixed(Instant.parse("2025-12-31T16:00:00Z"), ZoneOffset.UTC);

        assertThat(WorkingDay.today(clock)).isEqualTo(NEW_YEAR);
    }

    @Test
    void theMomentBeforeIsTheDayBefore() {
        assertThat(WorkingDay.of(Instant.parse("2025-12-31T15:59:59.999Z"))).isEqualTo(NEW_YEAR.minusDays(1));
    }
}
