package milepost.notify.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import milepost.events.NotifyEvent.SubscriptionFilter;
import milepost.notify.fact.EventFacts;
import milepost.notify.fact.TestFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionIndexTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
    private static final UUID PROJECT = UUID.randomUUID();
    private static final UUID SUBSCRIPTION = UUID.randomUUID();

    private final SubscriptionIndex index = new SubscriptionIndex();

    @ParameterizedTest
    @ValueSource(strings = {"62", "6200", "620000", "6207", "620700", "620722", "100000"})
    void aRegionMatchesAProjectBelowIt(String region) {
        index.put(SUBSCRIPTION, regions(region), NOW);

        assertThat(index.match(event(List.of("630000", "620722"), 40))).containsExactly(SUBSCRIPTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"63", "6208", "620721", "622900"})
    void aRegionDoesNotMatchAProjectInAnotherOne(String region) {
        index.put(SUBSCRIPTION, regions(region), NOW);

        assertThat(index.match(event(List.of("620722"), 40))).isEmpty();
    }

    @Test
    void aCountyDoesNotMatchAProjectOfTheWholeProvince() {
        index.put(SUBSCRIPTION, regions("620722"), NOW);

        assertThat(index.match(event(List.of("620000"), 40))).isEmpty();
    }

    @Test
    void anEmptyFilterMatchesEverything() {
        index.put(SUBSCRIPTION, regions(), NOW);

        assertThat(index.match(event(List.of("110000"), null))).containsExactly(SUBSCRIPTION);
    }

    @Test
    void aMinimumSlipMatchesOnlyEventsWithAtLeastThatSlip() {
        index.put(SUBSCRIPTION, new SubscriptionFilter(List.of(), List.of(), List.of(), List.of(), List.of(), 30), NOW);

        assertThat(index.match(event(List.of("620000"), 30))).containsExactly(SUBSCRIPTION);
        assertThat(index.match(event(List.of("620000"), 29))).isEmpty();
        assertThat(index.match(event(List.of("620000"), null))).isEmpty();
    }

    @Test
    void aSubscriptionIsFoundOnceAlthoughSeveralOfItsRegionsMatch() {
        index.put(SUBSCRIPTION, regions("62", "6207", "630000"), NOW);

        assertThat(index.match(event(List.of("620722", "630100"), 1))).containsExactly(SUBSCRIPTION);
    }

    @Test
    void eventsRecordedBeforeTheSubscriptionDoNotMatch() {
        index.put(SUBSCRIPTION, regions(), NOW.plusNanos(1_000));

        assertThat(index.match(event(List.of("620000"), 1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theIndexFindsWhatGoingThroughAllSubscriptionsFinds(long seed) {
        var random = new Random(seed);
        var world = new RandomFilters(random, 20, 3, seed % 2 == 0 ? 12 : 90);
        var subscriptions = new HashMap<UUID, SubscriptionFilter>();
        for (var step = 0; step < 1_500; step++) {
            change(subscriptions, world, random);

            var event = world.event(NOW);

            assertThat(index.match(event))
                    .as("seed %d, step %d, %s", seed, step, event)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(allThatWant(event, subscriptions));
            assertThat(index.size()).isEqualTo(subscriptions.size());
        }
    }

    private void change(Map<UUID, SubscriptionFilter> subscriptions, RandomFilters world, Random random) {
        var id = new UUID(0, random.nextInt(400));
        if (random.nextInt(4) == 0) {
            subscriptions.remove(id);
            index.remove(id);
        } else {
            var filter = random.nextBoolean() ? world.filter() : world.richFilter();
            subscriptions.put(id, filter);
            index.put(id, filter, NOW);
        }
    }

    private static List<UUID> allThatWant(EventFacts event, Map<UUID, SubscriptionFilter> subscriptions) {
        return subscriptions.entrySet().stream()
                .filter(subscription -> PlainFilters.wants(subscription.getValue(), event))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static SubscriptionFilter regions(String... codes) {
        return new SubscriptionFilter(List.of(), List.of(codes), List.of(), List.of(), List.of(), null);
    }

    private static EventFacts event(List<String> regions, Integer slipDays) {
        return TestFacts.met(List.of(PROJECT), regions, slipDays, NOW);
    }
}
