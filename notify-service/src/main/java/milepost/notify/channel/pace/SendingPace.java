package milepost.notify.channel.pace;

import java.time.Duration;
import milepost.notify.token.Digests;
import org.springframework.stereotype.Component;

/** A token bucket for each receiver that takes so many messages only (a robot, the mail server), shared by all instances, so that none has a reason to block this service. */
@Component
public class SendingPace {

    private final SendingPaceRepository robots;

    SendingPace(SendingPaceRepository robots) {
        this.robots = robots;
    }

    /** Returns zero if a message may be sent now, which then counts; otherwise how long to wait before asking again. */
    public Duration take(String url, Pace pace) {
        return robots.take(Digests.of(url), pace);
    }

    /** Lets nothing through for some time, because the vendor takes nothing. Then messages begin one at a time. */
    public void block(String url, Pace pace, Duration time) {
        robots.block(Digests.of(url), pace, time);
    }
}
