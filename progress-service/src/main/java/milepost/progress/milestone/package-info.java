/** Milestones of projects, each with every target that it ever had. */
@NullMarked
package milepost.progress.milestone;

import org.jspecify.annotations.NullMarked;
