package milepost.registry.spelling;

import milepost.registry.filter.TermsQuery;

/** A word that may have been meant, and what finds it. */
record Spelling(String word, TermsQuery condition) {}
