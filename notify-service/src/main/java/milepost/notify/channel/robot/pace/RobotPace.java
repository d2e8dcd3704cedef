package milepost.notify.channel.robot.pace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** A token bucket for each robot, shared by all instances, so that its vendor never has a reason to block it. */
@Component
public class RobotPace {

    private final RobotPaceRepository robots;

    RobotPace(RobotPaceRepository robots) {
        this.robots = robots;
    }

    /** Returns zero if a message may be sent now, which then counts; otherwise how long to wait before asking again. */
    public Duration take(String url, Pace pace) {
        return robots.take(key(url), pace);
    }

    /** Lets nothing through for some time, because the vendor takes nothing. Then messages begin one at a time. */
    public void block(String url, Pace pace, Duration time) {
        robots.block(key(url), pace, time);
    }

    private static byte[] key(String url) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(url.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
