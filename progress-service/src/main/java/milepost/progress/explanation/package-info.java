/** Conditions of projects that were to be explained anew by a day that has passed. */
@NullMarked
package milepost.progress.explanation;

import org.jspecify.annotations.NullMarked;
