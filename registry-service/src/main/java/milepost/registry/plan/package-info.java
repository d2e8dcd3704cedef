/** Plans: policy documents, their clauses, and the works that each clause names. */
@NullMarked
package milepost.registry.plan;

import org.jspecify.annotations.NullMarked;
