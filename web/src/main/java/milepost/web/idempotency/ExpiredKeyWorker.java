package milepost.web.idempotency;

import java.time.Clock;
import java.time.Duration;

/** Deletes expired keys in small batches. */
class ExpiredKeyWorker {

    private static final int BATCH = 1000;

    private final IdempotencyRepository keys;
    private final Duration keep;
    private final Clock clock;

    ExpiredKeyWorker(IdempotencyRepository keys, Duration keep, Clock clock) {
        this.keys = keys;
        this.keep = keep;
        this.clock = clock;
    }

    void deleteExpired() {
        var time = clock.instant().minus(keep);
        var deleted = BATCH;
        while (deleted == BATCH) {
            deleted = keys.deleteBefore(time, BATCH);
        }
    }
}
