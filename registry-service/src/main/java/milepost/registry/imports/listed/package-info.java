/** What the rows of lists say of the annual list that they are. */
@NullMarked
package milepost.registry.imports.listed;

import org.jspecify.annotations.NullMarked;
