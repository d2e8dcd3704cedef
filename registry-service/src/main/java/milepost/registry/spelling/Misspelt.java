package milepost.registry.spelling;

import java.util.List;
import java.util.stream.Stream;

/** A word of a text that may have a slip. */
interface Misspelt {

    /** Returns conditions of projects that may have what was meant, the likeliest first; none if the word is too short to tell. */
    List<Near> near();

    /** Returns what may have been meant, as the project has it. */
    Stream<String> meant(NearProject project);
}
