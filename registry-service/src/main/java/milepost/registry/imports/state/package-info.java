/** Imports and their rows as they stand. */
@NullMarked
package milepost.registry.imports.state;

import org.jspecify.annotations.NullMarked;
