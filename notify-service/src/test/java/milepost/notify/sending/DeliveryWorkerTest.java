package milepost.notify.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import milepost.messaging.EventIds;
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
                    .claim(List.of(new Room(mine, receiver.url(), 1)), Duration.ofSeconds(2)); // and dies
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
    void ofTwentyUrlsOfOneHostSeventeenThatHangHoldUpNoneOfTheOthers() {
        try (var receiver = new Receiver().hangingAt("/hangs")) {
            var worker = TestWorkers.worker(database.jdbc());
            var healthy = new ArrayList<UUID>();
            for (var path = 0; path < 17; path++) {
                deliveries(database.subscription(receiver.endpoint() + "/hangs/" + path), 20);
            }
            for (var path = 0; path < 3; path++) {
                healthy.addAll(deliveries(database.subscription(receiver.endpoint() + "/answers/" + path), 20));
            }
            var begun = Instant.now();
            worker.start();

            // None of those that hang has ended when all others have been delivered.
            await().untilAsserted(
                            () -> assertThat(receiver.requests("/answers/")).hasSize(60));
            await().untilAsserted(() -> assertThat(healthy)
                    .allSatisfy(delivery -> assertThat(database.state(delivery)).isEqualTo("delivered")));
            var deadlines = Duration.between(begun, Instant.now()).dividedBy(Duration.ofSeconds(15));
            assertThat(receiver.requests("/hangs/"))
                    .as("one attempt at a time at each")
                    .hasSizeLessThanOrEqualTo((int) (17 * (1 + deadlines)));
            receiver.close();
            worker.stop();
        }
    }

    @Test
    void aWorkerThatWasStoppedSendsAgainOnceItIsStarted() {
        try (var receiver = new Receiver()) {
            var worker = TestWorkers.worker(database.jdbc());
            worker.start();
            worker.stop();
            assertThat(worker.isWorking()).isFalse();
            var delivery = deliveries(database.subscription(receiver.url()), 1).getFirst();

            worker.start();

            await().untilAsserted(() -> assertThat(database.state(delivery)).isEqualTo("delivered"));
            worker.stop();
        }
    }

    @Test
    void subscriptionsToOneUrlShareItsLane() {
        try (var hanging = new Receiver().hanging();
                var other = new Receiver()) {
            var worker = TestWorkers.worker(database.jdbc());
            for (var i = 0; i < 4; i++) {
                deliveries(database.subscription(hanging.url()), 10);
            }
            deliveries(database.subscription(other.url()), 1);
            worker.start();

            await().untilAsserted(() -> assertThat(other.requests()).hasSize(1));
            await().untilAsserted(() -> assertThat(hanging.requests()).hasSize(1));
            await().during(Duration.ofMillis(1_500))
                    .untilAsserted(() -> assertThat(hanging.requests())
                            .as("under way at once")
                            .hasSize(1));
            hanging.close();
            worker.stop();
        }
    }

    @Test
    void anAttemptThatCannotBeMadeIsAFailureWithAReason() {
        try (var receiver = new Receiver()) {
            var noKey = database.subscription(receiver.url());
            database.jdbc()
                    .sql("update subscription set secret = '' where id = :id")
                    .param("id", noKey)
                    .update();
            var unsigned = database.delivery(noKey, database.event());
            var withoutEvent = database.delivery(database.subscription(receiver.url()), EventIds.next());
            var portTooLarge = database.delivery(database.subscription("http://127.0.0.1:99999/"), database.event());
            var noUrl = database.delivery(database.subscription("http://[::1/%"), database.event());
            var healthy = database.delivery(database.subscription(receiver.url()), database.event());
            var worker = TestWorkers.worker(database.jdbc());
            worker.start();

            for (var broken : List.of(unsigned, withoutEvent, portTooLarge, noUrl)) {
                await().untilAsserted(() -> assertThat(attempts(broken)).isNotEmpty());
                assertThat(attempts(broken).getFirst()).matches("(internal-error|endpoint-refused): .+");
            }
            await().untilAsserted(() -> assertThat(database.state(healthy)).isEqualTo("delivered"));
            worker.stop();
        }
    }

    private static List<UUID> deliveries(UUID subscription, int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> database.delivery(subscription, database.event()))
                .toList();
    }

    private static List<String> attempts(UUID delivery) {
        return database.jdbc()
                .sql("select outcome || ': ' || coalesce(detail, '') from delivery_attempt where delivery_id = :id")
                .param("id", delivery)
                .query(String.class)
                .list();
    }
}
