package milepost.notify.channel.robot.pace;

import java.time.Duration;
import milepost.messaging.sweep.Sweep;
import org.springframework.stereotype.Component;

/** Forgets the buckets of robots that have been full for a day. */
@Component
class RobotPaceSweep implements Sweep {

    private final RobotPaceRepository robots;

    RobotPaceSweep(RobotPaceRepository robots) {
        this.robots = robots;
    }

    @Override
    public String name() {
        return "robot-pace";
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
