package milepost.registry.duplicate;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why two projects may be the same, or what speaks against it. */
public enum Reason {
    /** A national project code is the same. */
    SAME_CODE,
    /** A code of the one is a code of the other that has lapsed. */
    FORMER_CODE,
    /** The names are the same except for width, case, spaces and brackets. */
    SAME_NAME,
    /** The names are the same except for generic words, connectors and the word for the kind. */
    SAME_NAME_OTHERWISE_WRITTEN,
    /** One name is a short form of the other. */
    SHORT_FORM,
    /** One name is the other with words left out or in another order, or with one wrong character in a place. */
    SIMILAR_NAME,
    /** Both run between the same places. */
    SAME_ENDPOINTS,
    /** The same phrase of the same clause is linked to the other project. */
    SAME_CITATION,
    /** They share regions. */
    REGIONS_OVERLAP,
    /** They share no region, which speaks against it. */
    REGIONS_APART,
    /** Their categories differ, which speaks against it. */
    OTHER_CATEGORY,
    /** Their natures differ, which speaks against it. */
    OTHER_NATURE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
