/** Annual lists across projects: what stands in the lists of a year, and what comes back year after year. */
@NullMarked
package milepost.registry.annual;

import org.jspecify.annotations.NullMarked;
