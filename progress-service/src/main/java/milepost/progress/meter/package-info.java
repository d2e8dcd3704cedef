/** Counters of what was committed. */
@NullMarked
package milepost.progress.meter;

import org.jspecify.annotations.NullMarked;
