/** Which registered projects a description may describe once more, and why. */
@NullMarked
package milepost.registry.duplicate;

import org.jspecify.annotations.NullMarked;
