/** Many projects at once: how many there are of each kind, now and at a time in the past. */
@NullMarked
package milepost.progress.portfolio;

import org.jspecify.annotations.NullMarked;
