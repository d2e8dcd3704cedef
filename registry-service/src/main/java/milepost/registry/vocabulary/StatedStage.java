package milepost.registry.vocabulary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** The stage that a sentence of a plan states, which may differ from the stage that the project is in. */
public enum StatedStage {
    STUDY,
    PRELIMINARY,
    PLANNED,
    STARTING,
    CONSTRUCTION,
    UPGRADE,
    ONGOING,
    COMPLETED,
    UNSPECIFIED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the stage with a code. */
    public static StatedStage of(String code) {
        return Arrays.stream(values())
                .filter(stage -> stage.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No stated stage " + code));
    }
}
