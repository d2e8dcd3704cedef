package milepost.registry.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a project does, as progress-service tells it. */
enum Light {
    GREEN,
    YELLOW,
    RED,
    /** Without milestones there is no light. */
    NONE;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
