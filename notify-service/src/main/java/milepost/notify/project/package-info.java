/** A projection of the registry's projects with what filters need, and what the projects are called. */
@NullMarked
package milepost.notify.project;

import org.jspecify.annotations.NullMarked;
