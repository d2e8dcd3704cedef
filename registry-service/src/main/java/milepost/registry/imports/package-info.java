/** Imports: lists of works that offices bring as files, registered row by row. */
@NullMarked
package milepost.registry.imports;

import org.jspecify.annotations.NullMarked;
