/** The headings of tables, and what columns are read as. */
@NullMarked
package milepost.registry.imports.columns;

import org.jspecify.annotations.NullMarked;
