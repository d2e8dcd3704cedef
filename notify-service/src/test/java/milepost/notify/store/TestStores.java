package milepost.notify.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The stores as the service has them, for tests that do not start the service. */
public final class TestStores {

    private TestStores() {}

    public static DueQueue dueQueue(JdbcClient jdbc) {
        return new DueQueue(new ClaimRepository(jdbc), new ResultRepository(jdbc));
    }
}
