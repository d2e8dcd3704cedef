package milepost.registry.search.count;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What projects can be counted by. The first four are the parts of their kind, in its order. */
public enum Facet {
    CATEGORY,
    NATURE,
    STAGE,
    LIGHT,
    REGION,
    PLAN;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
