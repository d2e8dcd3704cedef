package milepost.registry.checks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts of a body as they are kept: without outer spaces. */
public final class Texts {

    private Texts() {}

    public static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }

    /** Null stands for an empty list, and in a list for an empty text, which {@link BodyCheck} refuses by its place. */
    public static List<String> stripped(@Nullable List<? extends @Nullable String> texts) {
        return texts == null
                ? List.of()
                : texts.stream().map(text -> text == null ? "" : text.strip()).toList();
    }
}
