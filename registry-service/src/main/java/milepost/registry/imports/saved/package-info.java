/** Mappings of columns that organisations keep for the next time. */
@NullMarked
package milepost.registry.imports.saved;

import org.jspecify.annotations.NullMarked;
