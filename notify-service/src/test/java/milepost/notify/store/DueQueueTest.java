package milepost.notify.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import milepost.notify.NotifyDatabase;
import milepost.notify.channel.Outcome;
import milepost.notify.channel.SendResult;
import milepost.notify.store.DeliveriesDue.Due;
import milepost.notify.store.DueQueue.Room;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims and their results, also when an instance dies in between or only seems to have died. */
class DueQueueTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String URL = "http://127.0.0.1:9/";
    private static final String ENDPOINT = "http://127.0.0.1:9";

    private static NotifyDatabase database;

    private final DueQueue queue = TestStores.dueQueue(database.jdbc());
    private final UUID subscription = database.subscription(URL);
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

        assertThat(claim(LONG)).extracting(ClaimedDelivery::id).containsExactly(delivery);

        assertThat(claim(LONG)).isEmpty();
        assertThat(queue.due(new UUID(0, 0), 1_000)).doesNotContain(new Due(subscription, ENDPOINT, URL));
    }

    @Test
    void aClaimTakesTheLongestDueFirstAndNoMoreThanThereIsRoomFor() {
        var first = database.delivery(subscription, event);
        var second = database.delivery(subscription, database.event());
        database.delivery(subscription, database.event());
        put("due_at = now() - interval '1 minute'", second);
        put("due_at = now() - interval '1 second'", first);

        var claimed = queue.claim(List.of(new Room(subscription, URL, 2)), LONG);

        assertThat(claimed).extracting(ClaimedDelivery::id).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void aFailureReportedAfterTheLeaseHasEndedDoesNotAffectTheNextAttempt() {
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
    void aSuccessReportedAfterTheLeaseHasEndedCounts() {
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
            assertThat(claim.id()).isEqualTo(delivery);
            assertThat(claim.failures()).isEqualTo(1);
        }));
        assertThat(receipts(delivery)).isEmpty();
    }

    @Test
    void aPostponedAttemptCountsAsNone() {
        var delivery = database.delivery(subscription, event);

        write(claim(LONG).getFirst(), Outcome.POSTPONED, Duration.ZERO);

        assertThat(outcomes(delivery)).isEmpty();
        assertThat(claim(LONG)).singleElement().satisfies(claim -> {
            assertThat(claim.id()).isEqualTo(delivery);
            assertThat(claim.failures()).isZero();
        });
    }

    @Test
    void aSecretThatIsNoKeyDoesNotKeepOthersFromBeingClaimed() {
        var delivery = database.delivery(subscription, event);
        database.jdbc()
                .sql("update subscription set secret = '' where id = :id")
                .param("id", subscription)
                .update();

        assertThat(claim(LONG)).extracting(ClaimedDelivery::id).containsExactly(delivery);
    }

    @Test
    void failuresOfAnEndpointAreCountedUntilADeliverySucceeds() {
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
            assertThat(queue.due(new UUID(0, 0), 1_000)).doesNotContain(new Due(subscription, ENDPOINT, URL));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://example.org/hook,            https://example.org:443
            https://example.org,                 https://example.org:443
            HTTPS://Example.ORG:443/a?b=c:9/d,   https://example.org:443
            https://example.org:0443/,           https://example.org:443
            https://example.org:/,               https://example.org:443
            https://example.org:8443?a,          https://example.org:8443
            http://example.org/hook,             http://example.org:80
            http://127.0.0.1:9/,                 http://127.0.0.1:9
            https://[2606:4700::1111]/hook,      https://[2606:4700::1111]:443
            https://[2606:4700::1111]:8443/hook, https://[2606:4700::1111]:8443
            """)
    void anEndpointIsSchemeHostAndPortInOneSpelling(String url, String endpoint) {
        var written = database.subscription(url);
        var delivery = database.delivery(written, event);

        assertThat(queue.due(before(written), 1)).containsExactly(new Due(written, endpoint, url));
        assertThat(queue.claim(List.of(new Room(written, url, 1)), LONG))
                .singleElement()
                .satisfies(claimed -> {
                    assertThat(claimed.id()).isEqualTo(delivery);
                    assertThat(claimed.url()).isEqualTo(url);
                    assertThat(claimed.owner()).isEqualTo("someone");
                });
    }

    @Test
    void waitingDeliveriesFollowAChangedUrl() {
        var delivery = database.delivery(subscription, event);
        database.jdbc().sql("""
                        update subscription set channel = '{"type":"webhook","url":"https://example.org/hook"}' where id = :id
                        """).param("id", subscription).update();

        assertThat(claim(LONG)).as("in the lane of the former URL").isEmpty();
        assertThat(queue.claim(List.of(new Room(subscription, "https://example.org/hook", 8)), LONG))
                .extracting(ClaimedDelivery::id)
                .containsExactly(delivery);
    }

    @Test
    void allSubscriptionsWithDeliveriesDueAreFoundPageByPage() {
        var due = new ArrayList<UUID>();
        for (var i = 0; i < 7; i++) {
            var one = database.subscription(URL);
            database.delivery(one, event);
            database.delivery(one, database.event());
            due.add(one);
        }

        var found = new ArrayList<UUID>();
        List<Due> page;
        var after = new UUID(0, 0);
        do {
            page = queue.due(after, 3);
            page.forEach(one -> found.add(one.subscription()));
            after = page.isEmpty() ? after : page.getLast().subscription();
        } while (page.size() == 3);

        assertThat(found).doesNotHaveDuplicates().containsAll(due);
    }

    private List<ClaimedDelivery> claim(Duration lease) {
        return queue.claim(List.of(new Room(subscription, URL, 8)), lease);
    }

    private void write(ClaimedDelivery claim, Outcome outcome, Duration retryIn) {
        queue.recordResults(List.of(result(claim, outcome, retryIn, Instant.now())), Duration.ofDays(5), 10);
    }

    private List<UUID> write(List<ClaimedDelivery> claimed, Outcome outcome, Instant at) {
        return queue.recordResults(
                claimed.stream()
                        .map(claim -> result(claim, outcome, outcome == Outcome.DELIVERED ? null : LONG, at))
                        .toList(),
                Duration.ofDays(5),
                2);
    }

    private static AttemptResult result(ClaimedDelivery claim, Outcome outcome, Duration retryIn, Instant at) {
        var sent = new SendResult(outcome, null, null, "it's \"odd\" {,} \\ 开工", Duration.ofMillis(5));
        return new AttemptResult(claim, at.truncatedTo(ChronoUnit.MICROS), sent, retryIn);
    }

    private void put(String change, UUID delivery) {
        database.jdbc()
                .sql("update delivery set " + change + " where id = :id")
                .param("id", delivery)
                .update();
    }

    private static UUID before(UUID id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1);
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
}
