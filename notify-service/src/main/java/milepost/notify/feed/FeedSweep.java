package milepost.notify.feed;

import java.time.Clock;
import java.time.Duration;
import milepost.messaging.sweep.Sweep;
import org.springframework.stereotype.Component;

/** Trims feeds to the entries that they may have, and events to those of feeds. */
@Component
class FeedSweep implements Sweep {

    private final FeedRepository entries;
    private final FeedProperties properties;
    private final Clock clock;

    FeedSweep(FeedRepository entries, FeedProperties properties, Clock clock) {
        this.entries = entries;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "feed-entries";
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(10);
    }

    @Override
    public int batchSize() {
        return 5_000;
    }

    @Override
    public int sweep(int limit) {
        var trimmed = entries.trim(clock.instant().minus(properties.retention()), properties.maxEntries(), limit);
        return trimmed > 0 ? trimmed : entries.trimEvents(limit);
    }
}
