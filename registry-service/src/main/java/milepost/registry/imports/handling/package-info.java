/** What becomes of the rows of imports. */
@NullMarked
package milepost.registry.imports.handling;

import org.jspecify.annotations.NullMarked;
