/** The projects as the registry tells of them, and the row whose lock keeps each project's progress events in order. */
@NullMarked
package milepost.progress.project;

import org.jspecify.annotations.NullMarked;
