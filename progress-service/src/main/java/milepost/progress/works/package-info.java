/** What is known of the works of a project besides its milestones: the latest report, the planned curve and the condition. */
@NullMarked
package milepost.progress.works;

import org.jspecify.annotations.NullMarked;
