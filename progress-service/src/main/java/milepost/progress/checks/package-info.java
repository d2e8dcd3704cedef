/** Constraints on what comes in; each is named by a field problem of the same words. */
@NullMarked
package milepost.progress.checks;

import org.jspecify.annotations.NullMarked;
