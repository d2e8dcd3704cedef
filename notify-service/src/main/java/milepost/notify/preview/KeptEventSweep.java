package milepost.notify.preview;

import java.time.Clock;
import java.time.Duration;
import milepost.messaging.sweep.Sweep;
import org.springframework.stereotype.Component;

/** Trims what is kept of events. */
@Component
class KeptEventSweep implements Sweep {

    private final KeptEventRepository events;
    private final PreviewProperties settings;
    private final Clock clock;

    KeptEventSweep(KeptEventRepository events, PreviewProperties settings, Clock clock) {
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "event-facts";
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
        return events.trim(clock.instant().minus(settings.retention()), settings.maxEvents(), limit);
    }
}
