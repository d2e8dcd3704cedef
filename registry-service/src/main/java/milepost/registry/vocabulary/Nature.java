package milepost.registry.vocabulary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What kind of thing a plan names. */
public enum Nature {
    /** A specific work that can be located. */
    PROJECT,
    /** A batch of works. */
    PROGRAMME,
    /** An institution, zone or laboratory to be established. */
    PLATFORM,
    /** A quantity with a deadline. */
    TARGET;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the nature with a code. */
    public static Nature of(String code) {
        return Arrays.stream(values())
                .filter(nature -> nature.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No nature " + code));
    }
}
