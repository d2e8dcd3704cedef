/** Merges: the progress of a merged project is that of the project that it was merged into. */
@NullMarked
package milepost.progress.merging;

import org.jspecify.annotations.NullMarked;
