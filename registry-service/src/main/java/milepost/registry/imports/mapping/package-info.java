/** Reads rows of a table as descriptions of projects. */
@NullMarked
package milepost.registry.imports.mapping;

import org.jspecify.annotations.NullMarked;
