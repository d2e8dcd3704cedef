/** The projects as the registry publishes them, and the versions whose row locks keep each project's progress events in order. */
@NullMarked
package milepost.progress.project;

import org.jspecify.annotations.NullMarked;
