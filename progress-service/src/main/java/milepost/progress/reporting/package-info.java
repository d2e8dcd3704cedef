/** Progress reports: how much of the works is done, and what was invested. */
@NullMarked
package milepost.progress.reporting;

import org.jspecify.annotations.NullMarked;
