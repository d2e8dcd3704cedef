/** Distinctions: recording that two registered projects that look alike are not the same. */
@NullMarked
package milepost.registry.distinction;

import org.jspecify.annotations.NullMarked;
