/** What befalls a milestone on its way: pauses, resumptions, waivers and cancellations. */
@NullMarked
package milepost.progress.course;

import org.jspecify.annotations.NullMarked;
