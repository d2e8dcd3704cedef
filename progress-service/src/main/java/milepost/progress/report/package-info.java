/** What is reported of milestones: targets that move for a reason, and achievements; the stage follows. */
@NullMarked
package milepost.progress.report;

import org.jspecify.annotations.NullMarked;
