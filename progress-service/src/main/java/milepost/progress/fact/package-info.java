/** What was recorded of milestones: insert-only facts, from which everything else about a milestone follows. */
@NullMarked
package milepost.progress.fact;

import org.jspecify.annotations.NullMarked;
