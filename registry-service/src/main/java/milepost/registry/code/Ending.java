package milepost.registry.code;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a project has a code no more. */
public enum Ending {
    /** The code is not valid any more. Projects are still found by it. */
    LAPSED,
    /** It is the code of another project. */
    MOVED,
    /** It was taken out of the description. */
    REMOVED,
    /** The project was merged into another one, which has the code. */
    MERGED;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Ending of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
