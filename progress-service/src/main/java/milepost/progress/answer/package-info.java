/** Milestones as the API answers with them. */
@NullMarked
package milepost.progress.answer;

import org.jspecify.annotations.NullMarked;
