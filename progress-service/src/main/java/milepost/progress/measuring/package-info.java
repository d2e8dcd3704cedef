/** Setting, observing, revising, correcting and cancelling indicators. */
@NullMarked
package milepost.progress.measuring;

import org.jspecify.annotations.NullMarked;
