/** Which projects are parts of which, now and as it was known at a time. */
@NullMarked
package milepost.progress.part;

import org.jspecify.annotations.NullMarked;
