/** The timetable of a project in the words of OC4IDS: phases, milestones, periods. */
@NullMarked
package milepost.registry.oc4ids.schedule;

import org.jspecify.annotations.NullMarked;
