package milepost.registry.spelling;

import java.util.List;

/** A word of a text that may have a slip. */
interface Misspelt {

    /** Returns some of what may have been meant, as projects have it; none if the word is too short to tell. */
    List<String> meant(Around around);
}
