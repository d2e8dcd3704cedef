/** The page of a project, readable without script. */
@NullMarked
package milepost.console.project;

import org.jspecify.annotations.NullMarked;
