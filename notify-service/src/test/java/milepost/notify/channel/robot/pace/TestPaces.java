package milepost.notify.channel.robot.pace;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The pace of robots as the service has it, for tests that do not start the service. */
public final class TestPaces {

    private TestPaces() {}

    public static RobotPace pace(JdbcClient jdbc) {
        return new RobotPace(new RobotPaceRepository(jdbc));
    }
}
