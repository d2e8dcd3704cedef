/** Reading what was known at a time. */
@NullMarked
package milepost.registry.asof;

import org.jspecify.annotations.NullMarked;
