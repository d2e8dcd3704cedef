package milepost.registry.status;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The traffic light of a project. */
public enum Light {
    GREEN,
    YELLOW,
    RED,
    /** A project without milestones has no light. */
    NONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The code of what is kept of a project. */
    public static String code(@Nullable String kept) {
        return kept == null ? NONE.code() : kept;
    }
}
