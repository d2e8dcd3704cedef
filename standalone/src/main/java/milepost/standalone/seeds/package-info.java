/** Loads the catalogue of plans, works and histories in {@code seeds/} through the public APIs of the services. */
@NullMarked
package milepost.standalone.seeds;

import org.jspecify.annotations.NullMarked;
