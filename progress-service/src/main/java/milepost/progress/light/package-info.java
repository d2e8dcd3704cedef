/** The traffic light of a project: decided here, told as an event, and kept with the day on which time alone will change it. */
@NullMarked
package milepost.progress.light;

import org.jspecify.annotations.NullMarked;
