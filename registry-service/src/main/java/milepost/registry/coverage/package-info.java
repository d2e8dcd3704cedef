/** The coverage of plans: the works that each clause names, whether they are registered, and their states. */
@NullMarked
package milepost.registry.coverage;

import org.jspecify.annotations.NullMarked;
