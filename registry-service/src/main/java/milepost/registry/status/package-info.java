/** The status of projects, from the events of progress-service: stage, light and the time of the last report. */
@NullMarked
package milepost.registry.status;

import org.jspecify.annotations.NullMarked;
