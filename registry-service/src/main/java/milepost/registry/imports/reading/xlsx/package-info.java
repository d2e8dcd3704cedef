/** Reads workbooks within limits, on the readers of ZIP and XML that Java has. */
@NullMarked
package milepost.registry.imports.reading.xlsx;

import org.jspecify.annotations.NullMarked;
