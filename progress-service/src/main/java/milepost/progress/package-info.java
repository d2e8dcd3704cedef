/** progress-service: milestones, what is reported of them, and the ledger of every event. */
@NullMarked
package milepost.progress;

import org.jspecify.annotations.NullMarked;
