package milepost.registry.spelling;

import java.util.List;
import milepost.registry.filter.ProjectFilter;
import milepost.registry.filter.TermsQuery;

/**
 * The projects that match all but the word which may have a slip.
 *
 * @param others conditions of the other words
 */
record Around(NearProjectRepository projects, ProjectFilter filter, List<TermsQuery> others) {

    /** Returns names of some that match a condition, each as the names of one project in lines. */
    List<String> names(Near near) {
        return projects.names(near, others, filter);
    }

    /** Returns the first spellings that one of them has. */
    List<String> existing(List<Spelling> spellings, int most) {
        return projects.existing(spellings, others, filter, most);
    }
}
