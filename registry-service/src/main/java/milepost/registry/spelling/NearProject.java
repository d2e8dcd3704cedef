package milepost.registry.spelling;

import java.util.List;
import java.util.NavigableSet;

/**
 * A project that may have been meant.
 *
 * @param forms its names as they are compared
 * @param terms by which it is found
 */
record NearProject(List<String> forms, NavigableSet<String> terms) {

    boolean hasTermThatBegins(String beginning) {
        var next = terms.ceiling(beginning);
        return next != null && next.startsWith(beginning);
    }
}
