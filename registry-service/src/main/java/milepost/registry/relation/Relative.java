package milepost.registry.relation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project that another one is related to. */
public record Relative(
        UUID id, Kind kind, String nameZh, @Nullable String nameEn) {

    /** What it is to the other project. */
    public enum Kind {
        /** The other project is a part of it. */
        WHOLE,
        /** It is a part of the other project. */
        PART,
        /** It was merged into the other project. */
        FORMER,
        /** The other project was merged into it. */
        SUCCESSOR
    }
}
