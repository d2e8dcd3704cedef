package milepost.notify.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import milepost.events.NotifyEvent.SubscriptionFilter;

/** Random filters and events with so few different values that they often match. */
final class RandomFilters {

    static final List<String> TYPES = List.of(
            "milepost.milestone.met.v1",
            "milepost.milestone.missed.v1",
            "milepost.milestone.target-changed.v1",
            "milepost.milestone.added.v1",
            "milepost.project.registered.v1");

    private final RandomGenerator random;
    private final int projects;
    private final int provinces;
    private final int categories;

    RandomFilters(RandomGenerator random, int projects, int provinces, int categories) {
        this.random = random;
        this.projects = projects;
        this.provinces = provinces;
        this.categories = categories;
    }

    SubscriptionFilter filter() {
        return new SubscriptionFilter(
                some(0.25, this::project),
                some(0.5, this::filterRegion),
                some(0.4, this::category),
                some(0.2, this::plan),
                some(0.5, this::type),
                random.nextDouble() < 0.3 ? random.nextInt(100) : null);
    }

    EventFacts event(Instant recordedAt) {
        return new EventFacts(
                type(),
                atLeastOne(this::project),
                atLeastOne(this::projectRegion),
                category(),
                some(0.5, this::plan),
                random.nextDouble() < 0.6 ? random.nextInt(-20, 120) : null,
                recordedAt);
    }

    UUID project() {
        return new UUID(7, random.nextInt(projects));
    }

    String projectRegion() {
        return switch (random.nextInt(4)) {
            case 0 -> province() + "0000";
            case 1 -> province() + "0" + random.nextInt(1, 10) + "00";
            default -> county();
        };
    }

    String county() {
        return province() + "0" + random.nextInt(1, 10) + "2" + random.nextInt(1, 10);
    }

    /** As subscribers write it: with or without the trailing zeros. */
    String filterRegion() {
        var code = projectRegion();
        return random.nextBoolean() ? code : RegionPrefixes.trimmed(code);
    }

    String category() {
        return "category-" + random.nextInt(categories);
    }

    private String province() {
        return Integer.toString(11 + random.nextInt(provinces));
    }

    private String plan() {
        return "plan-" + random.nextInt(6);
    }

    String type() {
        return TYPES.get(random.nextInt(TYPES.size()));
    }

    private <T> List<T> some(double chance, Supplier<T> value) {
        return random.nextDouble() < chance ? atLeastOne(value) : List.of();
    }

    private <T> List<T> atLeastOne(Supplier<T> value) {
        var values = new ArrayList<T>();
        do {
            values.add(value.get());
        } while (random.nextInt(3) == 0);
        return values.stream().distinct().toList();
    }
}
