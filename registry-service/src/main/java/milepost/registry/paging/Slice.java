package milepost.registry.paging;

import java.util.List;
import java.util.function.Function;
import milepost.web.Cursors;
import milepost.web.Page;

/** Makes a page of the result of a query that was limited to one item more than the page holds. */
public final class Slice {

    private Slice() {}

    /**
     * Returns the page, with a cursor if there are more items.
     *
     * @param key of the last item of a page, after which the next page begins
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, ? extends Record> key) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, limit);
        return new Page<>(items, Cursors.encode(key.apply(items.getLast())));
    }
}
