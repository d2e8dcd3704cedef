package milepost.messaging;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns of array parameters for {@code unnest}: bytes, or texts that the statement casts to their types. */
public final class Columns {

    private Columns() {}

    public static <T> @Nullable String[] of(Collection<T> rows, Function<T, @Nullable Object> value) {
        return rows.stream()
                .map(value)
                .map(cell -> cell == null ? null : cell.toString())
                .toArray(String[]::new);
    }

    public static @Nullable String[] of(Collection<UUID> ids) {
        return of(ids, id -> id);
    }

    public static <T> byte[][] ofBytes(Collection<T> rows, Function<T, byte[]> value) {
        return rows.stream().map(value).toArray(byte[][]::new);
    }
}
