package milepost.notify.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import milepost.access.Caller;
import milepost.events.NotifyEvent.SubscriptionFilter;
import milepost.messaging.outbox.TestOutbox;
import milepost.messaging.test.TestPostgres;
import milepost.notify.NotifyDatabase;
import milepost.notify.channel.ChannelSettings.Webhook;
import milepost.notify.fact.TestFacts;
import milepost.notify.subscription.limit.SubscriptionLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Several instances of the service with one database: each must know what was changed through another. */
class LiveIndexTest {

    private static final Webhook HOOK = new Webhook("https://example.org/");

    private static final SubscriptionFilter ALL =
            new SubscriptionFilter(List.of(), List.of(), List.of(), List.of(), List.of(), null);
    private static final Caller CALLER = new Caller("someone", null, Set.of(), List.of());

    private static NotifyDatabase database;
    private static TransactionTemplate transactions;

    private final SubscriptionRepository repository = new SubscriptionRepository(database.jdbc(), JsonMapper.shared());
    private final FilterChangeRepository changes = new FilterChangeRepository(database.jdbc(), JsonMapper.shared());
    private final SubscriptionRegistry registry = registry();
    private final LiveIndex oneInstance = new LiveIndex(changes);
    private final LiveIndex anotherInstance = new LiveIndex(changes);

    @BeforeAll
    static void open() {
        database = new NotifyDatabase();
        TestPostgres.createMessagingTables(database.dataSource());
        transactions = new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void changesMadeThroughOneInstanceAreKnownToAnother() {
        var id = create("62");
        assertThat(matched(oneInstance, "620722")).contains(id);
        assertThat(matched(anotherInstance, "620722")).contains(id);

        transactions.execute(_ -> registry.amend(id, 1, regions("63"), HOOK, false, CALLER));
        assertThat(matched(anotherInstance, "620722")).doesNotContain(id);
        assertThat(matched(anotherInstance, "630100")).contains(id);

        transactions.executeWithoutResult(_ -> registry.close(id, CALLER));
        assertThat(matched(oneInstance, "630100")).doesNotContain(id);
    }

    @Test
    void noSubscriptionIsMissedWhileManyAreCreatedConcurrently() throws Exception {
        var made = new ArrayList<UUID>();
        var done = new CountDownLatch(4);
        try (var makers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var maker = 0; maker < 4; maker++) {
                makers.execute(() -> {
                    for (var i = 0; i < 50; i++) {
                        var id = create("65");
                        synchronized (made) {
                            made.add(id);
                        }
                    }
                    done.countDown();
                });
            }
            while (done.getCount() > 0) {
                HashSet<UUID> before;
                synchronized (made) {
                    before = new HashSet<>(made);
                }
                assertThat(matched(oneInstance, "650100")).containsAll(before);
            }
        }
        assertThat(matched(oneInstance, "650100")).containsAll(made);
        assertThat(made).hasSize(200);
    }

    @Test
    void anEventIsMatchedOnlyIfItWasRecordedAfterTheSubscriptionHadBeenCreated() {
        var created = transactions
                .execute(_ -> registry.create(regions("64"), HOOK, false, CALLER))
                .subscription();

        var justBefore = created.createdAt().minus(1, ChronoUnit.MICROS);
        assertThat(matched(oneInstance, "640100", justBefore)).doesNotContain(created.id());
        assertThat(matched(oneInstance, "640100", created.createdAt())).contains(created.id());
    }

    private UUID create(String region) {
        return transactions
                .execute(_ -> registry.create(regions(region), HOOK, false, CALLER))
                .subscription()
                .id();
    }

    private List<UUID> matched(LiveIndex instance, String region) {
        return matched(instance, region, Instant.now());
    }

    private List<UUID> matched(LiveIndex instance, String region, Instant recordedAt) {
        return instance.refreshed().match(TestFacts.met(List.of(UUID.randomUUID()), List.of(region), 1, recordedAt));
    }

    private static SubscriptionFilter regions(String region) {
        return new SubscriptionFilter(
                ALL.projects(), List.of(region), ALL.categories(), ALL.plans(), ALL.eventTypes(), null);
    }

    private SubscriptionRegistry registry() {
        var aggregates = TestOutbox.changes(database.dataSource());
        return new SubscriptionRegistry(
                repository,
                changes,
                aggregates,
                new SubscriptionLimits(1_000, 1_000, 1_000),
                mock(ApplicationEventPublisher.class),
                Clock.systemUTC());
    }
}
