/** What was changed between the versions of a project. */
@NullMarked
package milepost.registry.history;

import org.jspecify.annotations.NullMarked;
