/** What changed of many projects between two times, and why. */
@NullMarked
package milepost.progress.portfolio.diff;

import org.jspecify.annotations.NullMarked;
