/** Where a project stands, from its milestones alone. */
@NullMarked
package milepost.progress.overview;

import org.jspecify.annotations.NullMarked;
