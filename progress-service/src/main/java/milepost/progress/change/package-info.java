/** The one way to change the milestones of a project, and to record what is reported of it. */
@NullMarked
package milepost.progress.change;

import org.jspecify.annotations.NullMarked;
