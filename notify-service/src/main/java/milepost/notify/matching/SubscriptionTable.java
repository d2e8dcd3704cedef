package milepost.notify.matching;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The subscriptions by number, and what of a filter does not fit into a posting. */
final class SubscriptionTable {

    private final Map<String, Integer> categoryNumbers = new HashMap<>();
    private @Nullable UUID[] ids = new UUID[16];
    private @Nullable CompiledFilter[] filters = new CompiledFilter[16];
    private long[] sinces = new long[16];
    private long latestSince = Long.MIN_VALUE;

    /** Keeps a subscription under a number that is free, and returns what to put into the lists of its keys. */
    long set(int number, UUID id, CompiledFilter filter, Instant since, boolean inSeveralLists) {
        if (number >= ids.length) {
            grow(number + (number >> 1));
        }
        ids[number] = id;
        filters[number] = filter;
        sinces[number] = micros(since);
        latestSince = Math.max(latestSince, sinces[number]);
        var ask = filter.projectParts() > 1 || filter.categories().size() > 1;
        var slip = filter.minSlipDays() == null ? Posting.NO_SLIP : Posting.slip(filter.minSlipDays());
        return Posting.of(number, ask, inSeveralLists, slip, category(filter));
    }

    /** @return the filter that stood there */
    @Nullable CompiledFilter clear(int number) {
        var filter = filters[number];
        ids[number] = null;
        filters[number] = null;
        return filter;
    }

    /** Adds those of the candidates that want the event, whose type they are known to want. */
    void select(PostingList candidates, EventFacts facts, List<UUID> wanted, HashSet<UUID> wantedOften) {
        var category = categoryNumbers.getOrDefault(facts.category(), Posting.ANY_CATEGORY);
        var slip = facts.slipDays() == null ? Posting.NO_SLIP : Posting.slip(facts.slipDays());
        for (var posting : candidates.thatMayHold(category, slip)) {
            if (holds(posting, facts)) {
                var id = ids[Posting.number(posting)];
                if (id != null && (!Posting.inSeveralLists(posting) || wantedOften.add(id))) {
                    wanted.add(id);
                }
            }
        }
    }

    private boolean holds(long posting, EventFacts facts) {
        var recorded = micros(facts.recordedAt());
        if (recorded < latestSince && recorded < sinces[Posting.number(posting)]) {
            return false;
        }
        if (!Posting.ask(posting)) {
            return true;
        }
        var filter = filters[Posting.number(posting)];
        return filter != null && filter.holdsForProject(facts) && filter.holdsForCategory(facts.category());
    }

    /** As exact as the database and the events are. */
    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private int category(CompiledFilter filter) {
        return switch (filter.categories().size()) {
            case 0 -> Posting.ANY_CATEGORY;
            case 1 ->
                categoryNumbers.computeIfAbsent(filter.categories().iterator().next(), _ -> categoryNumbers.size() + 1);
            default -> Posting.SEVERAL_CATEGORIES;
        };
    }

    private void grow(int length) {
        ids = Arrays.copyOf(ids, length);
        filters = Arrays.copyOf(filters, length);
        sinces = Arrays.copyOf(sinces, length);
    }
}
