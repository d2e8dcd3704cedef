/** Finds what a text with one slip of the pen may have meant. */
@NullMarked
package milepost.registry.spelling;

import org.jspecify.annotations.NullMarked;
