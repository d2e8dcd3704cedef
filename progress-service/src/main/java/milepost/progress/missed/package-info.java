/** Targets that pass without a report, published as events. */
@NullMarked
package milepost.progress.missed;

import org.jspecify.annotations.NullMarked;
