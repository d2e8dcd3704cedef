package milepost.registry.duplicate;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a project is suspected to be another one, or what speaks against it. */
public enum Reason {
    /** A national project code is the same. */
    SAME_CODE,
    /** Names are the same but for widths, case, spaces and brackets. */
    SAME_NAME,
    /** Names are the same but for generic words, connectors and the word for the kind. */
    SAME_NAME_OTHERWISE_WRITTEN,
    /** One name is a short form of the other. */
    SHORT_FORM,
    /** One name is the other with words left out or in another order, or with one character of a place mistaken. */
    SIMILAR_NAME,
    /** Both run between the same places. */
    SAME_ENDPOINTS,
    /** The same phrase of the same clause is linked to it. */
    SAME_CITATION,
    /** Regions are shared. */
    REGIONS_OVERLAP,
    /** No region is shared, which speaks against it. */
    REGIONS_APART,
    /** The category differs, which speaks against it. */
    OTHER_CATEGORY,
    /** The nature differs, which speaks against it. */
    OTHER_NATURE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
