/** Code lists: the closed sets of values that describe projects and citations, and the national project codes. */
@NullMarked
package milepost.registry.vocabulary;

import org.jspecify.annotations.NullMarked;
