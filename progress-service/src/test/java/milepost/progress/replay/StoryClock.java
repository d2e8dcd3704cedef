package milepost.progress.replay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A clock that goes on, and passes over days when a story asks for it. */
final class StoryClock extends Clock {

    private static final int DAYS_BEHIND = 400;

    static final LocalDate FIRST_DAY = LocalDate.now(ZoneOffset.UTC).minusDays(DAYS_BEHIND);

    private volatile Duration behind = Duration.ofDays(DAYS_BEHIND);

    void pass(int days) {
        behind = behind.minusDays(days);
    }

    @Override
    public Instant instant() {
        return Instant.now().minus(behind).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this; // whoever asks for a zone reads the time in it
    }
}
