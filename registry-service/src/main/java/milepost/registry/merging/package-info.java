/** Merging: a project is the same as another one and is merged into it. */
@NullMarked
package milepost.registry.merging;

import org.jspecify.annotations.NullMarked;
