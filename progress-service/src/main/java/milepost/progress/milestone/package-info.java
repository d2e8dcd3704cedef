/** Milestones of projects, each with all its targets. */
@NullMarked
package milepost.progress.milestone;

import org.jspecify.annotations.NullMarked;
