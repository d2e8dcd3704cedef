package milepost.notify.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import milepost.events.NotifyEvent.SubscriptionFilter;
import milepost.notify.fact.EventFacts;
import org.junit.jupiter.api.Test;

/**
 * A million subscriptions as one would expect them: mostly to a project, or to a region with a category or a type. Prints how
 * long one event takes; {@code bench/run matching} runs it, the tests do not.
 */
class SubscriptionIndexBench {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
    private static final int SUBSCRIPTIONS = 1_000_000;
    private static final int EVENTS = 5_000;

    @Test
    void aMillionSubscriptionsCostMicrosecondsAnEvent() {
        var world = new RandomFilters(new Random(1), 100_000, 34, 25);
        var index = filled(world, new Random(2));
        var events = new ArrayList<EventFacts>();
        for (var i = 0; i < EVENTS; i++) {
            events.add(world.event(NOW));
        }

        var found = 0L;
        for (var event : events) {
            found += index.match(event).size(); // warms up
        }
        var nanos = new long[EVENTS];
        for (var i = 0; i < EVENTS; i++) {
            var begun = System.nanoTime();
            found += index.match(events.get(i)).size();
            nanos[i] = System.nanoTime() - begun;
        }

        Arrays.sort(nanos);
        var median = nanos[EVENTS / 2] / 1_000.0;
        System.out.printf(
                "1,000,000 subscriptions, %d events: median %.1f µs, p99 %.1f µs, mean %.1f µs, %.1f matches an event%n",
                EVENTS,
                median,
                nanos[EVENTS * 99 / 100] / 1_000.0,
                Arrays.stream(nanos).average().orElse(0) / 1_000.0,
                found / 2.0 / EVENTS);
    }

    private static SubscriptionIndex filled(RandomFilters world, Random random) {
        var index = new SubscriptionIndex();
        for (var i = 0; i < SUBSCRIPTIONS; i++) {
            index.put(new UUID(1, i), filter(world, random), NOW);
        }
        return index;
    }

    private static SubscriptionFilter filter(RandomFilters world, Random random) {
        List<UUID> projects = List.of();
        List<String> regions = List.of();
        List<String> categories = List.of();
        List<String> types = random.nextInt(3) == 0 ? List.of() : List.of(world.type());
        var kind = random.nextInt(100);
        if (kind < 60) {
            projects = List.of(world.project());
        } else if (kind < 98) {
            regions = List.of(region(world, random));
            categories = random.nextInt(4) == 0 ? List.of() : List.of(world.category());
        } else {
            categories = List.of(world.category());
        }
        var slip = random.nextInt(3) == 0 ? (Integer) (10 * random.nextInt(1, 12)) : null;
        return new SubscriptionFilter(projects, regions, categories, List.of(), types, slip);
    }

    private static String region(RandomFilters world, Random random) {
        var county = world.county();
        var kind = random.nextInt(20);
        return kind == 0 ? county.substring(0, 2) : kind < 6 ? county.substring(0, 4) : county;
    }
}
