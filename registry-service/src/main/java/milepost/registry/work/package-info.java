/** Works that clauses of plans name, whether or not anybody has registered them. */
@NullMarked
package milepost.registry.work;

import org.jspecify.annotations.NullMarked;
