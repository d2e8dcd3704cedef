/** What the milestones of each project came to, and since when. */
@NullMarked
package milepost.progress.portfolio.state;

import org.jspecify.annotations.NullMarked;
