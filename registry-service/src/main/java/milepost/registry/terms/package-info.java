/** Search terms of projects: the words of their names, aliases and codes, and the values that they are filtered by. */
@NullMarked
package milepost.registry.terms;

import org.jspecify.annotations.NullMarked;
