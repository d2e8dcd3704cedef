package milepost.notify.matching;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.events.NotifyEvent.SubscriptionFilter;
import milepost.web.check.RegionCodes;
import org.jspecify.annotations.Nullable;

/**
 * A subscription's filter, prepared for matching. Every part that is not empty must match; within a part one value is
 * enough. A region includes all regions below it. A minimum slip matches only events with a slip that is at least as
 * large; without it, every event matches.
 */
record CompiledFilter(
        Set<UUID> projects,
        Set<String> regions,
        Set<String> categories,
        Set<String> plans,
        Set<String> eventTypes,
        @Nullable Integer minSlipDays) {

    static CompiledFilter of(SubscriptionFilter filter) {
        return new CompiledFilter(
                Set.copyOf(filter.projects()),
                regions(filter),
                Set.copyOf(filter.categories()),
                Set.copyOf(filter.plans()),
                Set.copyOf(filter.eventTypes()),
                filter.minSlipDays());
    }

    /** The whole country is no condition: every project lies in it. */
    private static Set<String> regions(SubscriptionFilter filter) {
        return filter.regions().contains(RegionCodes.WHOLE_COUNTRY)
                ? Set.of()
                : filter.regions().stream().map(RegionPrefixes::trimmed).collect(toUnmodifiableSet());
    }

    /** Whether projects, regions and plans match; the index itself checks the rest. */
    boolean matchesProject(EventFacts facts) {
        return (projects.isEmpty() || facts.projects().stream().anyMatch(projects::contains))
                && (regions.isEmpty() || facts.regions().stream().anyMatch(this::coversRegion))
                && (plans.isEmpty() || facts.plans().stream().anyMatch(plans::contains));
    }

    boolean matchesCategory(String category) {
        return categories.isEmpty() || categories.contains(category);
    }

    private boolean coversRegion(String code) {
        return RegionPrefixes.withParents(code).stream().anyMatch(regions::contains);
    }

    /** How many of the parts projects, regions and plans are not empty. */
    long projectParts() {
        return Stream.of(projects, regions, plans)
                .filter(part -> !part.isEmpty())
                .count();
    }

    /**
     * Returns the keys of this filter in the index: the values of its most selective part, so that few events have to be
     * checked against it. A county or a city has fewer projects than a plan, a province has more.
     */
    List<AccessKey> accessKeys() {
        if (!projects.isEmpty()) {
            return keys(AccessKey.Part.PROJECT, projects);
        }
        if (!regions.isEmpty() && regions.stream().allMatch(code -> code.length() > 2)) {
            return keys(AccessKey.Part.REGION, regions);
        }
        if (!plans.isEmpty()) {
            return keys(AccessKey.Part.PLAN, plans);
        }
        if (!regions.isEmpty()) {
            return keys(AccessKey.Part.REGION, regions);
        }
        if (!categories.isEmpty()) {
            return keys(AccessKey.Part.CATEGORY, categories);
        }
        return keys(AccessKey.Part.ALL, List.of(""));
    }

    private List<AccessKey> keys(AccessKey.Part part, Collection<?> values) {
        return values.stream()
                .flatMap(value -> eventTypes.isEmpty()
                        ? Stream.of(new AccessKey(part, value, null))
                        : eventTypes.stream().map(type -> new AccessKey(part, value, type)))
                .toList();
    }
}
