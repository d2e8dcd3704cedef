/** The one way to change the milestones of a project. */
@NullMarked
package milepost.progress.change;

import org.jspecify.annotations.NullMarked;
