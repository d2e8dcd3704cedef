package milepost.notify.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import milepost.notify.NotifyDatabase;
import milepost.notify.Receiver;
import milepost.notify.outgoing.Answer;
import milepost.notify.outgoing.Outcome;
import milepost.notify.outgoing.TestClients;
import milepost.notify.sending.Lanes.Room;
import milepost.notify.subscription.SubscriptionRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens between a claim and its result, also when an instance dies between the two or is only believed dead. */
class ClaimsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private static NotifyDatabase database;

    private final ClaimRepository claims = new ClaimRepository(database.jdbc());
    private final ResultRepository results = new ResultRepository(database.jdbc());
    private final UUID subscription = database.subscription("http://127.0.0.1:9/");
    private final UUID event = database.event();

    @BeforeAll
    static void open() {
        database = new NotifyDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void twoInstancesNeverHoldTheSameDelivery() {
        var delivery = database.delivery(subscription, event);

        assertThat(claim(LONG)).extracting(Claim::delivery).containsExactly(delivery);

        assertThat(claim(LONG)).isEmpty();
        assertThat(claims.withDue(new UUID(0, 0), 1_000)).doesNotContain(subscription);
    }

    @Test
    void aClaimTakesNoMoreThanThereIsRoomAndTheLongestDueFirst() {
        var first = database.delivery(subscription, event);
        var second = database.delivery(subscription, database.event());
        database.delivery(subscription, database.event());
        put("due_at = now() - interval '1 minute'", second);
        put("due_at = now() - interval '1 second'", first);

        var claimed = claims.claim(List.of(new Room(subscription, 2)), UUID.randomUUID(), LONG);

        assertThat(claimed).extracting(Claim::delivery).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void anAbandonedDeliveryIsAttemptedUnderTheSameIdOnceItsLeaseHasEnded() {
        try (var receiver = new Receiver()) {
            var mine = database.subscription(receiver.url());
            var delivery = database.delivery(mine, event);
            var worker = worker();
            claims.claim(List.of(new Room(mine, 1)), UUID.randomUUID(), Duration.ofSeconds(2)); // and dies
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
    void aFailureToldAfterTheLeaseHasEndedDoesNotDisturbTheNextAttempt() {
        var delivery = database.delivery(subscription, event);
        var late = claim(Duration.ZERO).getFirst();
        var current = claim(LONG).getFirst();

        write(late, Outcome.TIMEOUT, null);
        assertThat(database.state(delivery)).isEqualTo("pending");
        assertThat(claim(LONG)).as("the attempt under way keeps its lease").isEmpty();
        write(current, Outcome.DELIVERED, null);

        assertThat(database.state(delivery)).isEqualTo("delivered");
        assertThat(outcomes(delivery)).containsExactly("timeout", "delivered");
    }

    @Test
    void aSuccessToldAfterTheLeaseHasEndedCounts() {
        var delivery = database.delivery(subscription, event);
        var late = claim(Duration.ZERO).getFirst();
        var current = claim(LONG).getFirst();

        write(late, Outcome.DELIVERED, null);
        write(current, Outcome.TIMEOUT, Duration.ofHours(1));

        assertThat(database.state(delivery)).isEqualTo("delivered");
        assertThat(claim(LONG)).isEmpty();
        assertThat(receipts(delivery)).containsExactly("delivered");
    }

    @Test
    void aDeliveryIsDeadAfterItsLastAttempt() {
        var delivery = database.delivery(subscription, event);

        write(claim(LONG).getFirst(), Outcome.STATUS, null);

        assertThat(database.state(delivery)).isEqualTo("dead");
        assertThat(receipts(delivery)).containsExactly("dead");
    }

    @Test
    void aFailedDeliveryIsDueAgainAfterItsWait() {
        var delivery = database.delivery(subscription, event);

        write(claim(LONG).getFirst(), Outcome.STATUS, Duration.ofSeconds(1));

        assertThat(claim(LONG)).isEmpty();
        await().untilAsserted(() -> assertThat(claim(LONG)).singleElement().satisfies(claim -> {
            assertThat(claim.delivery()).isEqualTo(delivery);
            assertThat(claim.failures()).isEqualTo(1);
        }));
        assertThat(receipts(delivery)).isEmpty();
    }

    @Test
    void evidenceAgainstAnEndpointGathersUntilItTakesADelivery() {
        var deliveries = new ArrayList<UUID>();
        for (var i = 0; i < 4; i++) {
            deliveries.add(database.delivery(subscription, i == 0 ? event : database.event()));
        }
        var claimed = claim(LONG);
        var before = Instant.now().minus(Duration.ofDays(6));

        assertThat(write(List.of(claimed.get(0)), Outcome.STATUS, before)).isEmpty();
        assertThat(write(List.of(claimed.get(1)), Outcome.STATUS, Instant.now()))
                .containsExactly(subscription);
        assertThat(write(List.of(claimed.get(2)), Outcome.DELIVERED, Instant.now()))
                .isEmpty();
        assertThat(write(List.of(claimed.get(3)), Outcome.STATUS, Instant.now()))
                .isEmpty();
    }

    @Test
    void nothingIsClaimedForASubscriptionThatIsNotActive() {
        database.delivery(subscription, event);
        for (var state : Set.of("paused", "disabled", "closed")) {
            database.jdbc()
                    .sql("update subscription set state = :state where id = :id")
                    .param("state", state)
                    .param("id", subscription)
                    .update();

            assertThat(claim(LONG)).isEmpty();
            assertThat(claims.withDue(new UUID(0, 0), 1_000)).doesNotContain(subscription);
        }
    }

    @Test
    void theLookFindsEverySubscriptionWithSomethingDuePageByPage() {
        var due = new ArrayList<UUID>();
        for (var i = 0; i < 7; i++) {
            var one = database.subscription("http://127.0.0.1:9/");
            database.delivery(one, event);
            database.delivery(one, database.event());
            due.add(one);
        }

        var found = new ArrayList<UUID>();
        List<UUID> page;
        var after = new UUID(0, 0);
        do {
            page = claims.withDue(after, 3);
            found.addAll(page);
            after = page.isEmpty() ? after : page.getLast();
        } while (page.size() == 3);

        assertThat(found).doesNotHaveDuplicates().containsAll(due);
    }

    private List<Claim> claim(Duration lease) {
        return claims.claim(List.of(new Room(subscription, 8)), UUID.randomUUID(), lease);
    }

    private void write(Claim claim, Outcome outcome, Duration retryIn) {
        results.write(List.of(result(claim, outcome, retryIn, Instant.now())), Duration.ofDays(5), 10);
    }

    private List<UUID> write(List<Claim> claimed, Outcome outcome, Instant at) {
        return results.write(
                claimed.stream()
                        .map(claim -> result(claim, outcome, outcome == Outcome.DELIVERED ? null : LONG, at))
                        .toList(),
                Duration.ofDays(5),
                2);
    }

    private static AttemptResult result(Claim claim, Outcome outcome, Duration retryIn, Instant at) {
        var answer = new Answer(outcome, null, null, "it's \"odd\" {,} \\ 开工", Duration.ofMillis(5));
        return new AttemptResult(claim, at.truncatedTo(ChronoUnit.MICROS), answer, retryIn);
    }

    private void put(String change, UUID delivery) {
        database.jdbc()
                .sql("update delivery set " + change + " where id = :id")
                .param("id", delivery)
                .update();
    }

    private List<String> outcomes(UUID delivery) {
        return database.jdbc()
                .sql("select outcome from delivery_attempt where delivery_id = :id order by number")
                .param("id", delivery)
                .query(String.class)
                .list();
    }

    private List<String> receipts(UUID delivery) {
        return database.jdbc()
                .sql("select outcome from delivery_receipt where delivery_id = :id")
                .param("id", delivery)
                .query(String.class)
                .list();
    }

    static DeliveryWorker worker() {
        var settings = new SendingProperties(8, Duration.ofDays(5), 10);
        var writer = new ResultWriter(
                new ResultRepository(database.jdbc()),
                mock(SubscriptionRegistry.class),
                settings,
                new SimpleMeterRegistry());
        return new DeliveryWorker(
                new ClaimRepository(database.jdbc()),
                new EventBodies(new EventBodyRepository(database.jdbc())),
                new Sender(TestClients.client(), TestClients.rules(), Clock.systemUTC()),
                writer,
                settings);
    }
}
