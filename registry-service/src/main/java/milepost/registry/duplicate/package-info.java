/** Duplicates: which registered projects may be the same as a described one, and why. */
@NullMarked
package milepost.registry.duplicate;

import org.jspecify.annotations.NullMarked;
