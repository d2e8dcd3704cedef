/** When projects did not count for themselves, because they were merged into others or withdrawn. */
@NullMarked
package milepost.progress.absence;

import org.jspecify.annotations.NullMarked;
