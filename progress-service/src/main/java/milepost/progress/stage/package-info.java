/** How far a project is: the stages, and the milestones that reach them. */
@NullMarked
package milepost.progress.stage;

import org.jspecify.annotations.NullMarked;
