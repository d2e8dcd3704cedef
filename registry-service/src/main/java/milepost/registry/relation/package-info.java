/** How projects relate to each other: parts of a whole, and look-alikes that were recorded as distinct. */
@NullMarked
package milepost.registry.relation;

import org.jspecify.annotations.NullMarked;
