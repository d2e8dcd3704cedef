package milepost.progress.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import milepost.progress.calendar.Precision;
import milepost.progress.calendar.WorkingDay;
import org.junit.jupiter.api.Test;

class TargetTest {

    private static final Duration GRACE = Duration.ofHours(24);

    @Test
    void aTargetIsDueWhenItsLastDayHasEndedInShanghai() {
        var target = target("2026-03-31", Precision.DAY, "2026-01-01T00:00:00Z");

        assertThat(target.dueAt(GRACE, null)).isEqualTo(Instant.parse("2026-03-31T16:00:00Z"));
    }

    @Test
    void aTargetThatHadPassedWhenItWasSetIsDueAfterTheGracePeriod() {
        var target = target("2026-03-31", Precision.QUARTER, "2026-03-31T16:00:00Z");

        assertThat(target.dueAt(GRACE, null)).isEqualTo(Instant.parse("2026-04-01T16:00:00Z"));
    }

    @Test
    void aTargetWithoutALastDayIsNeverDue() {
        assertThat(target("2016-12-31", Precision.AFTER, "2026-01-01T00:00:00Z").dueAt(GRACE, null))
                .isNull();
    }

    private static Target target(String date, Precision precision, String setAt) {
        return new Target(
                UUID.randomUUID(),
                1,
                LocalDate.parse(date),
                precision,
                WorkingDay.of(Instant.parse(setAt)),
                Instant.parse(setAt),
                null,
                null);
    }
}
