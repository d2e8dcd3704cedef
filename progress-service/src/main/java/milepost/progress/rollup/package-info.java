/** Milestones of one type together, and what a project and all its parts come to. */
@NullMarked
package milepost.progress.rollup;

import org.jspecify.annotations.NullMarked;
