package milepost.progress.outlook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import milepost.progress.indicator.Indicator;
import milepost.progress.indicator.Observation;
import milepost.web.Cursors;
import milepost.web.Page;
import org.jspecify.annotations.Nullable;

/** Pages through indicators and their observations. */
final class IndicatorPages {

    private static final Comparator<Observation> LATEST_FIRST = Comparator.comparing(Observation::date)
            .thenComparing(observation -> observation.eventId().toString())
            .reversed();

    private IndicatorPages() {}

    /** The indicator that a page ends with. */
    record ById(UUID id) {}

    /** The observation that a page ends with. */
    record ByDate(LocalDate date, UUID eventId) {

        boolean isBefore(Observation other) {
            var order = other.date().compareTo(date);
            return order < 0 || order == 0 && other.eventId().toString().compareTo(eventId.toString()) < 0;
        }
    }

    /** @param all in the order of their ids */
    static Page<Indicator> of(List<Indicator> all, @Nullable String cursor, int limit) {
        var after = Cursors.decode(cursor, ById.class);
        var found = all.stream()
                .filter(indicator -> after.isEmpty()
                        || indicator.id().toString().compareTo(after.get().id().toString()) > 0);
        return page(found, limit, last -> new ById(last.id()));
    }

    /** Returns observations with the latest day first, and of one day with the one that counts first. */
    static Page<Observation> observations(Indicator indicator, @Nullable String cursor, int limit) {
        var after = Cursors.decode(cursor, ByDate.class);
        var found = indicator.observations().stream()
                .sorted(LATEST_FIRST)
                .filter(observation -> after.isEmpty() || after.get().isBefore(observation));
        return page(found, limit, last -> new ByDate(last.date(), last.eventId()));
    }

    private static <T> Page<T> page(Stream<T> after, int limit, Function<T, Record> key) {
        var found = after.limit(limit + 1L).toList();
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), Cursors.encode(key.apply(found.get(limit - 1))));
    }
}
