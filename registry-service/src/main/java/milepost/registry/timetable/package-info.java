/** The dates of milestones, from the events of progress-service: what is next, from when to when a project lasts, and its order by them. */
@NullMarked
package milepost.registry.timetable;

import org.jspecify.annotations.NullMarked;
