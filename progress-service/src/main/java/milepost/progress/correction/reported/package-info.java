/** Corrections of what was reported of whole projects. */
@NullMarked
package milepost.progress.correction.reported;

import org.jspecify.annotations.NullMarked;
