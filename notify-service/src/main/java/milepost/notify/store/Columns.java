package milepost.notify.store;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns of array parameters for {@code unnest}, as texts that the statement casts to their types. */
final class Columns {

    private Columns() {}

    static <T> @Nullable String[] of(Collection<T> rows, Function<T, @Nullable Object> value) {
        return rows.stream()
                .map(value)
                .map(cell -> cell == null ? null : cell.toString())
                .toArray(String[]::new);
    }

    static @Nullable String[] of(Collection<UUID> ids) {
        return of(ids, id -> id);
    }
}
