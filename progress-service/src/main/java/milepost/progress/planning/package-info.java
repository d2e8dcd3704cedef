/** Adding milestones to projects. */
@NullMarked
package milepost.progress.planning;

import org.jspecify.annotations.NullMarked;
