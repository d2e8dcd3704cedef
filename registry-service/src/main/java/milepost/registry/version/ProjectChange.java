package milepost.registry.version;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What led to a version of a project. */
public enum ProjectChange {
    REGISTERED,
    AMENDED,
    /** Another project was merged into it. */
    ABSORBED,
    /** It was merged into another project. */
    MERGED,
    /** It is not pursued any more. */
    WITHDRAWN,
    /** Its withdrawal was ended. */
    REINSTATED,
    /** A merge was undone, and it stands by itself again. */
    SEPARATED,
    /** The merge of another project into it was undone. */
    RELEASED,
    /** Parts of it became projects of their own. */
    SPLIT,
    /** The event was no longer kept when versions were introduced; the version is the state found then. */
    UNKNOWN;

    static ProjectChange of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
