/** Silence told as an event: targets that pass without a report. */
@NullMarked
package milepost.progress.missed;

import org.jspecify.annotations.NullMarked;
