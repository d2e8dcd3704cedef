package milepost.progress.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.web.Cursors;
import org.jspecify.annotations.Nullable;

/**
 * A page of the promises of a plan.
 *
 * @param outcomes how many promises there are of each outcome in the whole plan
 * @param nextCursor null on the last page
 */
record PromisePage(
        String plan,
        List<Count> outcomes,
        List<Promise> items,
        @Nullable String nextCursor) {

    /** How many promises there are of an outcome, which may be none. */
    record Count(Outcome code, String zh, String en, int promises) {}

    /** The last promise of a page. The milestone is null if the project has none. */
    record ByPromise(
            UUID citation,
            @Nullable LocalDate baseline,
            @Nullable UUID milestone) {

        static ByPromise of(Promise promise) {
            var milestone = promise.milestone();
            return milestone == null
                    ? new ByPromise(promise.citationId(), null, null)
                    : new ByPromise(promise.citationId(), milestone.firstBaseline(), milestone.id());
        }

        /** The order of the database. */
        boolean isBefore(Promise promise) {
            return text().compareTo(of(promise).text()) < 0;
        }

        private String text() {
            return citation + " " + baseline + " " + milestone;
        }
    }

    /** Collects a page while all promises are gone through. */
    static final class Collector implements PromiseLedger.Reader {

        private final @Nullable ByPromise after;
        private final int limit;
        private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        private final List<Promise> items = new ArrayList<>();
        private boolean more;

        Collector(@Nullable String cursor, int limit) {
            this.after = Cursors.decode(cursor, ByPromise.class).orElse(null);
            this.limit = limit;
        }

        @Override
        public void read(Promise promise) {
            outcomes.merge(promise.outcome(), 1, Integer::sum);
            if (after == null || after.isBefore(promise)) {
                more = items.size() == limit;
                if (!more) {
                    items.add(promise);
                }
            }
        }

        PromisePage page(String plan) {
            var counts = Arrays.stream(Outcome.values())
                    .map(code -> new Count(code, code.zh(), code.en(), outcomes.getOrDefault(code, 0)))
                    .toList();
            return new PromisePage(plan, counts, items, more ? Cursors.encode(ByPromise.of(items.getLast())) : null);
        }
    }
}
