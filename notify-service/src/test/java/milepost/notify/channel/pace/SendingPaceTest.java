package milepost.notify.channel.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import milepost.notify.NotifyDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SendingPaceTest {

    private static final Pace PACE = new Pace(Duration.ofMinutes(10), 4);

    private static NotifyDatabase database;

    private final String robot = "https://example.org/" + UUID.randomUUID();
    private final SendingPaceRepository repository = new SendingPaceRepository(database.jdbc());
    private final SendingPace pace = new SendingPace(repository);

    @BeforeAll
    static void open() {
        database = new NotifyDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void afterABurstTheNextMessageWaitsForTheInterval() {
        for (var message = 0; message < 4; message++) {
            assertThat(pace.take(robot, PACE)).isZero();
        }

        assertThat(pace.take(robot, PACE)).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
        assertThat(pace.take(robot + "/other", PACE)).isZero();
    }

    @Test
    void instancesShareTheBucket() throws Exception {
        try (var instances = Executors.newFixedThreadPool(8)) {
            var taken = instances
                    .invokeAll(IntStream.range(0, 40)
                            .<Callable<Duration>>mapToObj(_ -> () -> new SendingPace(repository).take(robot, PACE))
                            .toList())
                    .stream()
                    .filter(one -> one.resultNow().isZero());

            assertThat(taken).hasSize(4);
        }
    }

    @Test
    void theBucketFillsUpAgain() {
        var fast = new Pace(Duration.ofMillis(50), 1);
        assertThat(pace.take(robot, fast)).isZero();

        await().pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(pace.take(robot, fast)).isZero());
    }

    @Test
    void aBlockedRobotWaitsForTheWholeTime() {
        pace.take(robot, PACE);

        pace.block(robot, PACE, Duration.ofHours(1));

        assertThat(pace.take(robot, PACE)).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
    }

    @Test
    void onlyRobotsThatHaveBeenQuietAreForgotten() {
        pace.take(robot, PACE);

        repository.forget(Duration.ZERO, 1_000);

        IntStream.range(0, 3).forEach(_ -> pace.take(robot, PACE));
        assertThat(pace.take(robot, PACE)).isPositive();
        pace.take(robot + "/past", new Pace(Duration.ofMillis(1), 1));
        await().untilAsserted(() ->
                assertThat(repository.forget(Duration.ZERO, 1_000)).isPositive());
    }
}
