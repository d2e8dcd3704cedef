/** Merging: a project turns out to be another one under a second name. */
@NullMarked
package milepost.registry.merging;

import org.jspecify.annotations.NullMarked;
