/** Citations: a clause of a plan names a work, which is a registered project or not registered yet. */
@NullMarked
package milepost.registry.citation;

import org.jspecify.annotations.NullMarked;
