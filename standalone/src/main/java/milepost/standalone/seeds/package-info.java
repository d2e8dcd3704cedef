/** Loads the catalogue of plans and works in {@code seeds/} into a registry through its public API. */
@NullMarked
package milepost.standalone.seeds;

import org.jspecify.annotations.NullMarked;
