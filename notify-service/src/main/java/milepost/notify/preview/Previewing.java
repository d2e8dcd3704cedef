package milepost.notify.preview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import milepost.events.NotifyEvent.SubscriptionFilter;
import milepost.notify.filter.CompiledFilter;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds what a filter would have sent of the kept events. Bounded in time, in events and in how many are made at once. */
@Component
class Previewing {

    private static final int PAGE_SIZE = 2_000;
    private static final UUID LARGEST = new UUID(-1, -1);

    /** The id of an event is made a little before or after it is recorded. */
    private static final Duration SLACK = Duration.ofDays(1);

    private final KeptEventRepository events;
    private final PreviewProperties settings;
    private final Semaphore places;
    private final Clock clock;

    Previewing(KeptEventRepository events, PreviewProperties settings, Clock clock) {
        this.events = events;
        this.settings = settings;
        this.places = new Semaphore(settings.parallel());
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param since from when on events were looked at
     * @param complete whether all kept events of the time asked for were looked at
     * @param availableSince when the oldest kept event was recorded, null without any
     */
    record Found(
            Tally tally,
            Instant since,
            boolean complete,
            @Nullable Instant availableSince) {}

    Found find(SubscriptionFilter filter, int days) {
        if (!places.tryAcquire()) {
            throw ProblemException.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-previews", settings.parallel())
                    .header("Retry-After", Long.toString(settings.timeLimit().toSeconds()));
        }
        try {
            return scan(CompiledFilter.of(filter), days);
        } finally {
            places.release();
        }
    }

    private Found scan(CompiledFilter filter, int days) {
        var available = events.oldest().orElse(null);
        var since = clock.instant().minus(Duration.ofDays(days));
        var deadline = System.nanoTime() + settings.timeLimit().toNanos();
        var tally = new Tally(days);
        var last = LARGEST;
        var oldest = clock.instant();
        for (var scanned = 0; scanned < settings.maxScanned() && System.nanoTime() < deadline; scanned += PAGE_SIZE) {
            var page = events.before(last, firstId(since.minus(SLACK)), PAGE_SIZE);
            for (var event : page) {
                var recordedAt = event.facts().recordedAt();
                if (!recordedAt.isBefore(since) && filter.matches(event.facts())) {
                    tally.add(event);
                }
                oldest = recordedAt.isBefore(oldest) ? recordedAt : oldest;
            }
            if (page.size() < PAGE_SIZE) {
                return new Found(tally, since, true, available);
            }
            last = page.getLast().eventId();
        }
        return new Found(tally, oldest.isBefore(since) ? since : oldest, false, available);
    }

    /** The smallest id of an event (UUIDv7) that was made at that time. */
    private static UUID firstId(Instant time) {
        return new UUID((Math.max(0, time.toEpochMilli()) << 16) | 0x7000, Long.MIN_VALUE);
    }
}
