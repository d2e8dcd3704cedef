/** A projection of the registry's projects with what filters need. */
@NullMarked
package milepost.notify.project;

import org.jspecify.annotations.NullMarked;
