package milepost.registry.spelling;

import milepost.registry.filter.TermsQuery;

/**
 * A condition of projects that may have been meant.
 *
 * @param forms a regular expression that one of the names must match as well
 */
record Near(TermsQuery terms, String forms) {

    private static final String ANY = "";

    /** Returns a condition on terms alone. */
    static Near of(TermsQuery terms) {
        return new Near(terms, ANY);
    }

    boolean isOfForms() {
        return !forms.equals(ANY);
    }
}
