package milepost.notify.matching;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.notify.fact.EventFacts;
import milepost.notify.filter.CompiledFilter;
import milepost.notify.filter.FilterField;
import milepost.notify.filter.MajorMilestones;
import org.jspecify.annotations.Nullable;

/** The subscriptions by number, with the parts of their filters that do not fit into a posting. */
final class SubscriptionTable {

    private final Map<String, Integer> categoryNumbers = new HashMap<>();
    private @Nullable UUID[] ids = new UUID[16];
    private @Nullable CompiledFilter[] filters = new CompiledFilter[16];
    private long[] sinces = new long[16];
    private long latestSince = Long.MIN_VALUE;

    /** Stores a subscription under a free number, and returns the posting for the lists of its keys. */
    long set(int number, UUID id, CompiledFilter filter, Instant since, boolean inSeveralLists) {
        if (number >= ids.length) {
            grow(number + (number >> 1));
        }
        ids[number] = id;
        filters[number] = filter;
        sinces[number] = micros(since);
        latestSince = Math.max(latestSince, sinces[number]);
        var category = category(filter);
        return Posting.of(
                number,
                filter.size() > ShownConditions.of(filter),
                inSeveralLists,
                filter.leastSlip().map(Posting::slip).orElse(Posting.NO_SLIP),
                filter.wantsMajorOnly(),
                category);
    }

    /** @return the filter of that number */
    @Nullable CompiledFilter clear(int number) {
        var filter = filters[number];
        ids[number] = null;
        filters[number] = null;
        return filter;
    }

    /** Adds those candidates that want the event. All of them want its type. */
    void select(PostingList list, EventFacts facts, List<UUID> wanted, HashSet<UUID> found) {
        var category = categoryNumbers.getOrDefault(facts.project().category(), Posting.ANY_CATEGORY);
        var slipDays = facts.details().slipDays();
        var slip = slipDays == null ? Posting.NO_SLIP : Posting.slip(slipDays);
        for (var posting : list.candidates(category, slip, MajorMilestones.allow(facts))) {
            if (matches(posting, facts)) {
                var id = ids[Posting.number(posting)];
                if (id != null && (!Posting.inSeveralLists(posting) || found.add(id))) {
                    wanted.add(id);
                }
            }
        }
    }

    private boolean matches(long posting, EventFacts facts) {
        var recorded = micros(facts.recordedAt());
        if (recorded < latestSince && recorded < sinces[Posting.number(posting)]) {
            return false;
        }
        if (!Posting.ask(posting)) {
            return true;
        }
        var filter = filters[Posting.number(posting)];
        return filter != null && filter.matches(facts);
    }

    /** In the precision of the database and the events. */
    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private int category(CompiledFilter filter) {
        var wanted = filter.required(FilterField.CATEGORY).orElse(List.of());
        return switch (wanted.size()) {
            case 0 -> Posting.ANY_CATEGORY;
            case 1 ->
                categoryNumbers.computeIfAbsent(wanted.iterator().next().toString(), _ -> categoryNumbers.size() + 1);
            default -> Posting.SEVERAL_CATEGORIES;
        };
    }

    private void grow(int length) {
        ids = Arrays.copyOf(ids, length);
        filters = Arrays.copyOf(filters, length);
        sinces = Arrays.copyOf(sinces, length);
    }
}
