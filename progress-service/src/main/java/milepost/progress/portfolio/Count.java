package milepost.progress.portfolio;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import milepost.web.value.Labelled;
import org.jspecify.annotations.Nullable;

/** How many projects there are of a code, which may be none. */
public record Count<T>(T code, String zh, String en, int projects) {

    /** Returns one for each code. */
    public static <T extends Labelled, I> List<Count<T>> of(
            T[] codes, Collection<I> items, Function<I, @Nullable T> codeOf, ToIntFunction<I> projects) {
        return Arrays.stream(codes)
                .map(code -> new Count<>(
                        code,
                        code.zh(),
                        code.en(),
                        items.stream()
                                .filter(item -> code.equals(codeOf.apply(item)))
                                .mapToInt(projects)
                                .sum()))
                .toList();
    }
}
