/** Citations: a clause of a plan names a project, in a phrase, at a stage that the sentence states. */
@NullMarked
package milepost.registry.citation;

import org.jspecify.annotations.NullMarked;
