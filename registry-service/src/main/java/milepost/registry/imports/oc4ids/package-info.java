/** Reads what OC4IDS says of a project as a row that describes it. Whatever is not taken is named in a warning. */
@NullMarked
package milepost.registry.imports.oc4ids;

import org.jspecify.annotations.NullMarked;
