package milepost.registry.splitting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What remains of a project that is split. */
enum Remainder {
    NONE;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
