package milepost.registry.paging;

import java.util.List;
import java.util.function.Function;
import milepost.web.Cursors;
import milepost.web.Page;

/** Makes a page of what a query found when it was asked for one item more than the page has. */
public final class Slice {

    private Slice() {}

    /**
     * The page, and its cursor if something was found behind it.
     *
     * @param key where the next page begins: after the given item
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, ? extends Record> key) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, limit);
        return new Page<>(items, Cursors.encode(key.apply(items.getLast())));
    }
}
