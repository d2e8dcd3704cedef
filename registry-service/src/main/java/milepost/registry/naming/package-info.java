/** Parses names of works: which parts distinguish works and which make no difference. */
@NullMarked
package milepost.registry.naming;

import org.jspecify.annotations.NullMarked;
