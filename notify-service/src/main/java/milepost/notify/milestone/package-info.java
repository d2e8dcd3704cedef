/** The milestones of projects, known from the events of progress-service. */
@NullMarked
package milepost.notify.milestone;

import org.jspecify.annotations.NullMarked;
