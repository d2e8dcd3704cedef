/** Finds regions by names as people write them. */
@NullMarked
package milepost.registry.regionname;

import org.jspecify.annotations.NullMarked;
