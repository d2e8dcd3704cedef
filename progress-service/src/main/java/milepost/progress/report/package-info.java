/** Reports on milestones: that one was met, or that its target moves and why. */
@NullMarked
package milepost.progress.report;

import org.jspecify.annotations.NullMarked;
