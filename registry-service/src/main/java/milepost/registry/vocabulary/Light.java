package milepost.registry.vocabulary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a project does, as progress-service tells it. */
public enum Light {
    GREEN,
    YELLOW,
    RED,
    /** A project without milestones has no light. */
    NONE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The code of what is kept of a project. */
    public static String code(@Nullable String kept) {
        return kept == null ? NONE.code() : kept;
    }
}
