/** The status of projects, from the events of progress-service: stage, light, milestones and the time of the last report. */
@NullMarked
package milepost.registry.status;

import org.jspecify.annotations.NullMarked;
