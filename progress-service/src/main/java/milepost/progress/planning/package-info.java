/** Milestones that are set for projects. */
@NullMarked
package milepost.progress.planning;

import org.jspecify.annotations.NullMarked;
