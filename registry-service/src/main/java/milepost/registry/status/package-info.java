/** What progress-service tells of projects: their stage, light and milestones, and when they were last reported on. */
@NullMarked
package milepost.registry.status;

import org.jspecify.annotations.NullMarked;
