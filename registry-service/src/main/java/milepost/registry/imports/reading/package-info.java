/** Reads the rows of files, one after another, within limits. */
@NullMarked
package milepost.registry.imports.reading;

import org.jspecify.annotations.NullMarked;
