package milepost.notify.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import milepost.events.NotifyEvent.SubscriptionFilter;
import milepost.notify.fact.EventDetails;
import milepost.notify.fact.EventFacts;
import milepost.notify.fact.ProjectFacts;
import milepost.notify.fact.RegionPrefixes;
import org.jspecify.annotations.Nullable;

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

    /** Filters of the whole language. */
    SubscriptionFilter richFilter() {
        var simple = filter();
        return new SubscriptionFilter(
                simple.projects(),
                simple.regions(),
                simple.categories(),
                simple.plans(),
                simple.eventTypes(),
                simple.minSlipDays(),
                some(0.2, this::nature),
                some(0.2, this::clause),
                some(0.1, this::organisation),
                some(0.1, this::regionSet),
                some(0.3, () -> random.nextInt(3) == 0 ? milestoneType() : random.nextInt(4) == 0 ? "all" : "major"),
                some(0.1, this::stage),
                some(0.1, this::light),
                random.nextDouble() < 0.1 ? random.nextInt(1, 5) : null,
                random.nextBoolean() ? null : condition(3));
    }

    private String condition(int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 8)) {
            case 0 -> "{\"field\":\"region\",\"eq\":\"%s\"}".formatted(filterRegion());
            case 1 -> "{\"field\":\"category\",\"in\":[\"%s\",\"%s\"]}".formatted(category(), category());
            case 2 ->
                "{\"field\":\"slipDays\",\"gt\":%d,\"lte\":%d}".formatted(random.nextInt(40), random.nextInt(30, 90));
            case 3 -> "{\"field\":\"clause\",\"prefix\":\"%s\"}".formatted(plan());
            case 4 -> "{\"field\":\"light\",\"exists\":%s}".formatted(random.nextBoolean());
            case 5 -> "{\"not\":%s}".formatted(condition(depth - 1));
            case 6 -> "{\"and\":[%s,%s]}".formatted(condition(depth - 1), condition(depth - 1));
            default -> "{\"or\":[%s,%s]}".formatted(condition(depth - 1), condition(depth - 1));
        };
    }

    EventFacts event(Instant recordedAt) {
        return EventFacts.of(
                type(),
                new ProjectFacts(
                        atLeastOne(this::project),
                        atLeastOne(this::projectRegion),
                        some(0.3, this::regionSet),
                        category(),
                        some(0.5, this::plan),
                        some(0.5, this::clause),
                        one(this::nature),
                        one(this::organisation)),
                new EventDetails(
                        one(this::milestoneType),
                        one(this::stage),
                        one(this::light),
                        null,
                        null,
                        random.nextDouble() < 0.6 ? random.nextInt(-20, 120) : null,
                        null,
                        random.nextDouble() < 0.3 ? random.nextInt(1, 6) : null),
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

    private String clause() {
        return plan() + "/" + random.nextInt(3);
    }

    private String nature() {
        return random.nextBoolean() ? "project" : "target";
    }

    private String organisation() {
        return "organisation-" + random.nextInt(3);
    }

    private String regionSet() {
        return "set-" + random.nextInt(3);
    }

    private String milestoneType() {
        return random.nextBoolean() ? "START" : "TOWER";
    }

    private String stage() {
        return random.nextBoolean() ? "DESIGN" : "CONSTRUCTION";
    }

    private String light() {
        return random.nextBoolean() ? "red" : "green";
    }

    String type() {
        return TYPES.get(random.nextInt(TYPES.size()));
    }

    private @Nullable String one(Supplier<String> value) {
        return random.nextBoolean() ? value.get() : null;
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
