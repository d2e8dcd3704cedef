package milepost.notify.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import milepost.notify.NotifyDatabase;
import milepost.notify.Receiver;
import milepost.notify.store.DueQueue.Room;
import milepost.notify.store.TestStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DeliveryWorkerTest {

    private static NotifyDatabase database;

    @BeforeAll
    static void open() {
        database = new NotifyDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void anAbandonedDeliveryIsAttemptedUnderTheSameIdOnceItsLeaseHasEnded() {
        try (var receiver = new Receiver()) {
            var mine = database.subscription(receiver.url());
            var delivery = database.delivery(mine, database.event());
            var worker = TestWorkers.worker(database.jdbc());
            TestStores.dueQueue(database.jdbc())
                    .claim(List.of(new Room(mine, receiver.endpoint(), 1)), Duration.ofSeconds(2)); // and dies
            var died = Instant.now();
            worker.start();

            await().untilAsserted(() -> assertThat(receiver.requests()).hasSize(1));
            assertThat(Duration.between(died, Instant.now())).isGreaterThan(Duration.ofMillis(1_900));
            assertThat(receiver.requests().getFirst().header("webhook-id")).isEqualTo(delivery.toString());
            worker.stop();
            assertThat(database.state(delivery)).isEqualTo("delivered");
        }
    }

    @Test
    void subscriptionsToOneEndpointShareItsLaneAndTakeTurns() {
        try (var hanging = new Receiver().hanging();
                var other = new Receiver()) {
            var worker = TestWorkers.worker(database.jdbc());
            for (var path = 0; path < 4; path++) {
                var subscription = database.subscription(hanging.url() + "/" + path);
                for (var i = 0; i < 10; i++) {
                    database.delivery(subscription, database.event());
                }
            }
            database.delivery(database.subscription(other.url()), database.event());
            worker.start();

            await().untilAsserted(() -> assertThat(other.requests()).hasSize(1));
            await().untilAsserted(() -> assertThat(hanging.requests()).hasSize(8));
            await().during(Duration.ofMillis(1_500))
                    .untilAsserted(() -> assertThat(hanging.requests())
                            .as("under way at once")
                            .hasSize(8));
            assertThat(hanging.requests().stream().map(Receiver.Request::path).distinct())
                    .hasSize(4);
            hanging.close();
            worker.stop();
        }
    }
}
