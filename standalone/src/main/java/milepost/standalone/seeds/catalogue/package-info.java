/** Reads the files of the catalogue of plans and works. */
@NullMarked
package milepost.standalone.seeds.catalogue;

import org.jspecify.annotations.NullMarked;
