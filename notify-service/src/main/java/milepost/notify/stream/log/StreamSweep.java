package milepost.notify.stream.log;

import java.time.Clock;
import java.time.Duration;
import milepost.messaging.sweep.Sweep;
import org.springframework.stereotype.Component;

/** Trims the stream to what is kept for readers that were cut off. */
@Component
class StreamSweep implements Sweep {

    private final StreamEventRepository events;
    private final StreamRetention retention;
    private final Clock clock;

    StreamSweep(StreamEventRepository events, StreamRetention retention, Clock clock) {
        this.events = events;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "stream-events";
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(1);
    }

    @Override
    public int batchSize() {
        return 5_000;
    }

    @Override
    public int sweep(int limit) {
        return events.locksTrimming()
                ? events.trim(clock.instant().minus(retention.retention()), retention.maxEvents(), limit)
                : 0;
    }
}
