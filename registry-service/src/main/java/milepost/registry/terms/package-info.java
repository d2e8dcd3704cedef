/** What projects are found by: the words of their names, aliases and codes, and the values of what they are filtered by. */
@NullMarked
package milepost.registry.terms;

import org.jspecify.annotations.NullMarked;
