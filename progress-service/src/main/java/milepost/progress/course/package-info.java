/** Pauses, resumptions, waivers and cancellations of milestones. */
@NullMarked
package milepost.progress.course;

import org.jspecify.annotations.NullMarked;
