/** What became of a plan: for each clause the works that it names, which of them are registered, and how far each is. */
@NullMarked
package milepost.registry.coverage;

import org.jspecify.annotations.NullMarked;
