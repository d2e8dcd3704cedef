/** Regions: what can be said of their codes. */
@NullMarked
package milepost.registry.region;

import org.jspecify.annotations.NullMarked;
