/** Indicators of projects: quantities that are to reach a value by a deadline, as they follow from insert-only facts. */
@NullMarked
package milepost.progress.indicator;

import org.jspecify.annotations.NullMarked;
