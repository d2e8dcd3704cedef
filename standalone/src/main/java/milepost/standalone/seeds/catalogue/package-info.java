/** Reads the files of the catalogue of plans, works and histories. */
@NullMarked
package milepost.standalone.seeds.catalogue;

import org.jspecify.annotations.NullMarked;
