package milepost.notify.channel.pace;

import java.time.Duration;
import milepost.messaging.sweep.Sweep;
import org.springframework.stereotype.Component;

/** Forgets the buckets of robots that have been full for a day. */
@Component
class SendingPaceSweep implements Sweep {

    private final SendingPaceRepository robots;

    SendingPaceSweep(SendingPaceRepository robots) {
        this.robots = robots;
    }

    @Override
    public String name() {
        return "sending-pace";
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(1);
    }

    @Override
    public int batchSize() {
        return 1_000;
    }

    @Override
    public int sweep(int limit) {
        return robots.forget(Duration.ofDays(1), limit);
    }
}
