package milepost.notify.channel.pace;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The pace of robots as the service has it, for tests that do not start the service. */
public final class TestPaces {

    private TestPaces() {}

    public static SendingPace pace(JdbcClient jdbc) {
        return new SendingPace(new SendingPaceRepository(jdbc));
    }
}
