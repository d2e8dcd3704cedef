/** What is stored of a project, as a statement that writes it is given it. */
@NullMarked
package milepost.registry.row;

import org.jspecify.annotations.NullMarked;
