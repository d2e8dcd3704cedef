package milepost.registry.filter;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a search returns withdrawn projects. Without it, they are left out. */
public enum Withdrawn {
    INCLUDE,
    ONLY;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
