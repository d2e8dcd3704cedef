/** Milestones as an iCalendar. */
@NullMarked
package milepost.notify.feed.calendar;

import org.jspecify.annotations.NullMarked;
