/** Corrections: new facts that say which earlier one was wrong, and what is right. */
@NullMarked
package milepost.progress.correction;

import org.jspecify.annotations.NullMarked;
